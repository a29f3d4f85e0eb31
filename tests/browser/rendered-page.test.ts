import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../packages/rgaa-audit/src/auditPage";
import type { RuleSet } from "rgaa-audit";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import { auditScripts } from "../../packages/rgaa-audit/tests/support/auditScripts";
import { loadMarkupRules } from "../support/markupRules";
import { findHtmlErrors } from "../support/html";
import { launch } from "../support/chromium";

const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
const source = readFileSync("examples/devenir-eig.md", "utf8");

const STATES = ["closed", "open"] as const;

let browser: Browser;
let scripts: AuditScripts;
let rules: RuleSet;
const files: Record<string, string> = {};

beforeAll(async () => {
  [browser, scripts, rules] = await Promise.all([launch(), auditScripts(), loadMarkupRules()]);
  for (const state of STATES) {
    const markdown = join(folder, `${state}.md`);
    const out = join(folder, `${state}.html`);
    writeFileSync(markdown, source.replace("open: false", `open: ${state === "open"}`));
    execFileSync(process.execPath, ["dist/cli.js", "render", markdown, "--out", out]);
    files[state] = out;
  }
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface View {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly forced?: boolean;
}

async function open(
  state: string,
  { width = 1280, scheme = "light", forced = false }: View = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    forcedColors: forced ? "active" : "none",
    offline: true,
  });
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(files[state] ?? "").href);
  return page;
}
const requests: string[] = [];

describe.each(STATES)("the rendered page, call %s", (state) => {
  it("is a complete and valid HTML document without scripts", () => {
    const html = readFileSync(files[state] ?? "", "utf8");
    expect(findHtmlErrors(html.replace(/<style>[\s\S]*?<\/style>/g, ""))).toEqual([]);
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/<script|<link[^>]+stylesheet|url\((?!["']?data:)/i);
  });

  it("opens from disk offline, with the DSFR's typeface and icons, asking for nothing", async () => {
    requests.length = 0;
    const page = await open(state);
    expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([
      pathToFileURL(files[state] ?? "").href,
    ]);
    expect(
      await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("700 16px Marianne"))),
    ).toBe(true);
    await page.context().close();
  });

  it("passes the audit, which measures every contrast, in light, dark and forced colours, at 320, 768 and 1280 px", async () => {
    const page = await open(state);
    const { findings, reviews, checks, nodes } = await auditPage(page, {
      name: state,
      scripts,
      rules,
    });
    expect(findings).toEqual([]);
    expect(reviews.filter(({ rule }) => rule === "contrast-unknown")).toEqual([]);
    // a run that looked at nothing would find nothing either
    expect(checks).toBeGreaterThan(200);
    expect(nodes).toBeGreaterThan(1700);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("has the DSFR's own background in %s", async (scheme) => {
    const page = await open(state, { scheme });
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(scheme === "dark" ? "rgb(22, 22, 22)" : "rgb(255, 255, 255)");
    await page.context().close();
  });

  it("reaches every link with the Tab key, in reading order", async () => {
    const page = await open(state);
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const reached: (string | null)[] = [];
    for (let index = 0; index < links.length; index++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null));
    }
    expect(reached).toEqual(links);
    await page.context().close();
  });

  it("announces the number of each item of a numbered list once", async () => {
    const page = await open(state, { width: 320 });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const markers = nodes
      .filter(({ role }) => role?.value === "ListMarker")
      .map(({ name }) => String(name?.value).trim());
    expect(markers.filter((marker) => /\d/.test(marker)).sort()).toEqual([
      "1",
      "1.",
      "2",
      "2.",
      "3",
      "3.",
      "4",
      "5",
    ]);
    await page.context().close();
  });

  it("keeps buttons and portraits in forced colours", async () => {
    const page = await open(state, { forced: true });
    const widths = await page
      .locator(".fr-btn")
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderTopWidth));
    expect(widths).toEqual(state === "open" ? ["1px", "1px"] : []);
    await page.context().close();
  });

  it("prints on A4 with every word, no step cut in two", async () => {
    const page = await open(state);
    await page.emulateMedia({ media: "print" });
    expect(
      await page
        .locator(".dsfrb-steps > li")
        .first()
        .evaluate((step) => getComputedStyle(step).breakInside),
    ).toBe("avoid");
    const hidden = await page
      .locator("main *")
      .evaluateAll(
        (elements) =>
          elements.filter((element) => element.textContent && getComputedStyle(element).display === "none")
            .length,
      );
    expect(hidden).toBe(0);
    expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(10_000);
    await page.context().close();
  });
});

/** The left edges of what matches, rounded to a hundredth of a pixel, each once. */
const edges = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => [
      ...new Set(all.map((each) => Math.round(each.getBoundingClientRect().left * 100) / 100)),
    ]);

it("stands on the DSFR's grid: titles on its first column, content on its fifth", async () => {
  const page = await open("open");
  const text = ".dsfrb-axis__body :is(h3, h4, p:not(li p, .fr-callout p, .dsfrb-people p), .fr-table)";
  expect(await page.locator(".dsfrb-axis__body").count()).toBe(7);
  expect(await edges(page, ".dsfrb-axis__head")).toEqual([40]);
  expect(await edges(page, ".dsfrb-axis__body")).toEqual([448]);
  expect(await edges(page, `${text}:not(.dsfrb-sheets *, .dsfrb-steps *)`)).toEqual([448]);
  // the second of two columns: half of eight and the gutter
  expect(await edges(page, ".dsfrb-sheets > div")).toEqual([448, 856]);
  await page.context().close();
});

it.each([
  [992, 2],
  [1023, 2],
  [1280, 3],
])("has room for whole names, and profiles in twos, at %i px: people in rows of %i", async (width, count) => {
  const page = await open("closed", { width });
  expect(await edges(page, ".dsfrb-people > li")).toHaveLength(count);
  expect(await edges(page, ".dsfrb-sheets > div")).toHaveLength(2);
  await page.context().close();
});

it.each([
  [4, [2, 2]],
  [7, [3, 3, 1]],
  [10, [3, 3, 3, 1]],
])("leaves no hole among %i people", async (count, expected) => {
  const list = Array.from({ length: count }, (_, index) => `    - Personne ${index}\n`).join("");
  const people = "    - Clara Carneiro Alves\n    - Loup Theron\n    - Amélie Medem\n";
  const page = await openWith(`people-${count}`, people, list);
  const tops = await page
    .locator(".dsfrb-people > li")
    .evaluateAll((all) => all.map((person) => person.getBoundingClientRect().top));
  const rows = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
  expect(rows).toEqual(expected);
  await page.context().close();
});

/** In a folded text, where an empty line ends a line and two end a paragraph. */
const FIRST_TITLE = "    #### Directeur ou directrice de produit";

/** Replaces a text of the example, and opens the page that it makes. */
async function openWith(name: string, text: string, other: string, view: View = {}): Promise<Page> {
  expect(source).toContain(text);
  const [markdown, out] = [join(folder, `${name}.md`), join(folder, `${name}.html`)];
  writeFileSync(markdown, source.replace(text, other));
  execFileSync(process.execPath, ["dist/cli.js", "render", markdown, "--public", folder, "--out", out]);
  files[name] = out;
  return open(name, view);
}

it("gives a long title the row, in three lines at most", async () => {
  const title =
    "Devenir entrepreneuse ou entrepreneur d’intérêt général au sein d’une administration publique lauréate de la septième promotion";
  const page = await openWith("long", "title: Devenir EIG", `title: ${title}`);
  expect(await edges(page, ".dsfrb-band .dsfrb-axis__body")).toEqual([448]);
  const height = await page.locator("h1").evaluate((h1) => h1.getBoundingClientRect().height);
  // lines of 48 px
  expect(height).toBeLessThanOrEqual(3 * 48);
  await page.context().close();
});

it("has a superscript in a title move no line", async () => {
  const page = await open("closed");
  const title = page.locator("#etapes h2");
  expect(await title.locator("sup").count()).toBe(1);
  expect(await title.evaluate((h2) => h2.getBoundingClientRect().height)).toBe(2 * 40);
  await page.context().close();
});

it("scrolls a wide table by keyboard, under a name", async () => {
  const row = (cells: readonly string[]) => `    | ${cells.join(" | ")} |\n\n`;
  const heads = ["Administration", "Responsabilités", "Rémunération", "Établissement"];
  const table = row(heads) + row(heads.map(() => "---")) + row(heads);
  const page = await openWith("table", FIRST_TITLE, `\n${table}\n${FIRST_TITLE}`, { width: 320 });
  const scrolled = page.getByRole("group", { name: `Tableau : ${heads.join(", ")}` });
  const { findings } = await auditPage(page, { name: "table", scripts, rules });
  expect(findings).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await scrolled.evaluate((group) => getComputedStyle(group, "::-webkit-scrollbar").height)).toBe(
    "8px",
  );
  await scrolled.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => scrolled.evaluate((group) => group.scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  // wider than a line of text may be
  expect((await scrolled.boundingBox())?.width).toBe(792);
  await page.context().close();
});

it("enlarges no image of a text, and shows none taller than 32rem", async () => {
  const svg = (width: number, height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`;
  const sizes = [
    [300, 900],
    [40, 40],
    [1600, 400],
  ] as const;
  for (const [width, height] of sizes) writeFileSync(join(folder, `${width}.svg`), svg(width, height));
  const images = sizes.map(([width]) => `    ![Une image](${width}.svg)\n\n\n`).join("");
  const page = await openWith("images", FIRST_TITLE, `${images}${FIRST_TITLE}`);
  // they load late, and a busy machine later
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>("main .dsfrb-image")].every(
      ({ naturalWidth }) => naturalWidth > 0,
    ),
  );
  // the picture in its box, which is as wide as the markup says and leaves a tall one whole
  const shown = await page.locator("main .dsfrb-image").evaluateAll((all) =>
    (all as HTMLImageElement[]).map((image) => {
      const { naturalWidth, naturalHeight } = image;
      const { width, height } = image.getBoundingClientRect();
      const scale = Math.min(width / naturalWidth, height / naturalHeight);
      const isWhole = getComputedStyle(image).objectFit === "contain";
      return isWhole
        ? [Math.round(naturalWidth * scale), Math.round(naturalHeight * scale)]
        : [width, height];
    }),
  );
  expect(shown).toEqual([
    [171, 512],
    [40, 40],
    [576, 144],
  ]);
  await page.context().close();
});

it("prints a button as its words, without an address that names no site, and numerals on the axis", async () => {
  const page = await open("open", { width: 718 });
  await page.emulateMedia({ media: "print" });
  const [button] = await page.locator(".dsfrb-question-hero .fr-btn").evaluateAll((all) =>
    all.map((each) => ({
      after: getComputedStyle(each, "::after").content,
      background: getComputedStyle(each).backgroundColor,
      padding: getComputedStyle(each).paddingLeft,
    })),
  );
  expect(button).toEqual({
    after: "none",
    background: "rgba(0, 0, 0, 0)",
    padding: "0px",
  });
  const lines = await page
    .locator(".dsfrb-steps > li")
    .evaluateAll((all) => all.map((step) => getComputedStyle(step, "::before").content));
  expect(lines).toEqual(['""', '""', '""', '""', "none"]);
  await page.context().close();
});

it("says in print where a link to another site leads, once", async () => {
  const [markdown, out] = [join(folder, "links.md"), join(folder, "links.html")];
  const links = "[Le guide](https://exemple.fr/guide), [la page](/page), <https://exemple.fr/adresse>. Pour";
  writeFileSync(markdown, source.replace("    Pour rejoindre", `    ${links} rejoindre`));
  execFileSync(process.execPath, ["dist/cli.js", "render", markdown, "--out", out]);
  files["links"] = out;
  const page = await open("links");
  const after = () =>
    page
      .locator("#etapes a")
      .evaluateAll((all) => all.map((link) => getComputedStyle(link, "::after").content));
  expect(await after()).toEqual(["none", "none", "none"]);
  await page.emulateMedia({ media: "print" });
  expect(await after()).toEqual(['" (https://exemple.fr/guide)"', "none", "none"]);
  await page.context().close();
});

it("follows the system's scheme when asked to, and a fixed one when not", async () => {
  const out = join(folder, "fixed.html");
  execFileSync(process.execPath, [
    "dist/cli.js",
    "render",
    "examples/devenir-eig.md",
    "--scheme",
    "dark",
    "--out",
    out,
  ]);
  files["fixed"] = out;
  const page = await open("fixed", { scheme: "light" });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(22, 22, 22)");
  await page.context().close();
});
