import type { Browser, FrameLocator, Locator, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listCatalogue, STORYBOOK } from "../support/storybook";
import { launch } from "../support/chromium";
import { openVisit, measureOverflow, serveUnderAFolder, type Site } from "../support/storybook-site";

const DOCUMENTATION = "iframe.html?id=page-devenir-eig--documentation&viewMode=docs";
const [WHITE, BLACK, DARK] = ["rgb(255, 255, 255)", "rgb(18, 18, 18)", "rgb(22, 22, 22)"];

let browser: Browser;
let site: Site;
let page: Page;
let complaints: string[];
let bench: Locator;
let frame: FrameLocator;

beforeAll(async () => {
  await listCatalogue();
  site = await serveUnderAFolder(STORYBOOK);
  browser = await launch();
  ({ page, complaints } = await openVisit(browser, site, {
    permissions: ["clipboard-read", "clipboard-write"],
  }));
  // the catalogue may have to be built first
}, 600_000);

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

beforeEach(async () => {
  await page.goto("about:blank");
  await page.goto(`${site.address}${DOCUMENTATION}`);
  bench = page.locator(".doc-bench").first();
  frame = bench.frameLocator("iframe");
  await frame.locator("h1").waitFor();
});

const choose = (control: string, option: string) => bench.getByLabel(control).selectOption({ label: option });

const widthInside = () => frame.locator("body").evaluate(() => window.innerWidth);

/** A property of the first element of the frame that a selector finds. */
const styleOf = (selector: string, property: string) =>
  frame
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** How the frame's links and buttons are drawn. */
const lookOfLinks = () =>
  frame.locator("body").evaluate((body) =>
    [...body.querySelectorAll("a[href]")].map((link) => {
      const { color, backgroundColor, backgroundSize, outlineStyle } = getComputedStyle(link);
      return { color, backgroundColor, backgroundSize, outlineStyle };
    }),
  );

describe("the frame of an example", () => {
  it("is as wide as its slider and its buttons say, for the page in it too", async () => {
    for (const width of [320, 768, 992, 1280]) {
      await bench.getByRole("button", { name: `${width} pixels` }).click();
      await expect.poll(widthInside).toBe(width);
      expect(await measureOverflow(page)).toBe(0);
    }
    await bench.getByRole("slider", { name: "Largeur : 1280 px" }).fill("500");
    await expect.poll(widthInside).toBe(500);
    expect(await bench.locator("iframe").getAttribute("title")).toBe("Appel ouvert, 500 px");
  });

  it("shows a page in the dark, in forced colours, and as it is printed", async () => {
    const ground = () => styleOf("body", "background-color");
    const edge = () => styleOf(".dsfrb-band", "border-top-width");
    const path = () => styleOf(".fr-breadcrumb", "display");
    expect([await ground(), await edge(), await path()]).toEqual([WHITE, "0px", "block"]);
    await choose("Aspect", "Thème sombre");
    await expect.poll(ground).toBe(DARK);
    await choose("Aspect", "Contrastes forcés (imités)");
    await expect.poll(ground).toBe(BLACK);
    expect(await edge()).toBe("1px");
    await choose("Aspect", "Impression");
    await expect.poll(ground).toBe(WHITE);
    expect([await edge(), await path(), await widthInside()]).toEqual(["0px", "none", 718]);
    expect(await bench.getByRole("slider").isDisabled()).toBe(true);
    await choose("Aspect", "Thème clair");
    await expect.poll(path).toBe("block");
  });

  it("doubles the text, and changes the example", async () => {
    const size = () => styleOf("html", "font-size");
    const buttons = frame.locator(".fr-btn");
    expect([await size(), await buttons.count()]).toEqual(["16px", 2]);
    await choose("Texte", "Texte à 200 %");
    await expect.poll(size).toBe("32px");
    await choose("Exemple", "Appel fermé");
    await expect.poll(() => buttons.count()).toBe(0);
  });

  it("shows every link and button pointed at, focused, pressed and visited", async () => {
    const rest = await lookOfLinks();
    expect(rest.length).toBeGreaterThan(4);
    expect(new Set(rest.map(({ outlineStyle }) => outlineStyle))).toEqual(new Set(["none"]));
    /** Which links a state changes. */
    const changed = async (state: string) => {
      await choose("Liens et boutons", state);
      return (await lookOfLinks()).map((look, index) => JSON.stringify(look) !== JSON.stringify(rest[index]));
    };
    for (const state of ["Survolé", "Au focus", "Pressé"])
      await expect.poll(() => changed(state)).toEqual(rest.map(() => true));
    await choose("Liens et boutons", "Au focus");
    await expect
      .poll(async () => new Set((await lookOfLinks()).map(({ outlineStyle }) => outlineStyle)))
      .toEqual(new Set(["solid"]));
    await expect.poll(() => changed("Visité (comme au repos)")).toEqual(rest.map(() => false));
    expect(await frame.locator("a[href][data-shown=visited]").count()).toBe(rest.length);
  });
});

it("the code of an example is copied as it is shown, in each of its languages", async () => {
  for (const [language, start] of [
    ["Markdown", "---\n"],
    ["React", "import "],
    ["HTML", "<"],
  ] as const) {
    await bench.getByRole("tab", { name: language }).click();
    const shown = bench.getByRole("tabpanel").locator("code");
    await expect.poll(() => shown.textContent()).toMatch(new RegExp(`^${start}`));
    await bench.getByRole("button", { name: "Copier" }).click();
    await bench.getByText("Copié.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shown.textContent());
  }
  expect(complaints).toEqual([]);
});
