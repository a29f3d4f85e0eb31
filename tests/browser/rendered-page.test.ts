import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../src/audit/auditPage";
import type { AuditScripts } from "../../src/audit/browser/pageConnection";
import { auditScripts } from "../support/auditScripts";
import { htmlErrors } from "../support/html";
import { launch } from "./chromium";

const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
const source = readFileSync("examples/devenir-eig.md", "utf8");

const STATES = ["closed", "open"] as const;

let browser: Browser;
let scripts: AuditScripts;
const files: Record<string, string> = {};

beforeAll(async () => {
  [browser, scripts] = await Promise.all([launch(), auditScripts()]);
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
  it("is valid HTML, whole, without a script", () => {
    const html = readFileSync(files[state] ?? "", "utf8");
    expect(htmlErrors(html.replace(/<style>[\s\S]*?<\/style>/g, ""))).toEqual([]);
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

  it("has no fault in light, dark and forced colours, at 320, 768 and 1280 px, and no contrast undecided", async () => {
    const page = await open(state);
    const { occurrences, checks, nodes, undecided } = await auditPage(page, {
      name: state,
      scripts,
      own: true,
    });
    expect(occurrences).toEqual([]);
    expect(undecided).toBe(0);
    // a run that looked at nothing would find nothing either
    expect(checks).toBeGreaterThan(200);
    expect(nodes).toBeGreaterThan(2000);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("has the DSFR's own background in %s", async (scheme) => {
    const page = await open(state, { scheme });
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(scheme === "dark" ? "rgb(22, 22, 22)" : "rgb(255, 255, 255)");
    await page.context().close();
  });

  it("comes to every link with the Tab key, in reading order", async () => {
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

  it("says the numbers of its lists, once", async () => {
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
  expect(await after()).toEqual(['"\u00A0(https://exemple.fr/guide)"', "none", "none"]);
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
