import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlFaults } from "../support/html";
import { launch } from "./chromium";
import { lowContrasts } from "./contrast";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
const source = readFileSync("examples/devenir-eig.md", "utf8");

const STATES = ["closed", "open"] as const;
const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [320, 768, 1280] as const;

let browser: Browser;
const files: Record<string, string> = {};

beforeAll(async () => {
  browser = await launch();
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
    // axe and wider spacings are put in from outside; policy.test.ts opens the page under its own policy
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(files[state] ?? "").href);
  return page;
}
const requests: string[] = [];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(STATES)("the rendered page, call %s", (state) => {
  it("is valid HTML, whole, without a script", () => {
    const html = readFileSync(files[state] ?? "", "utf8");
    expect(htmlFaults(html.replace(/<style>[\s\S]*?<\/style>/g, ""))).toEqual([]);
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

  describe.each(SCHEMES)("in %s", (scheme) => {
    it.each(WIDTHS)("has no axe violation and no sideways scroll at %i px", async (width) => {
      const page = await open(state, { width, scheme });
      expect(await overflow(page)).toBe(0);
      await page.evaluate(axeSource);
      const { violations, passes } = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import("axe-core") };
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const results = await axe.run(document, { runOnly: { type: "tag", values: tags } });
        return {
          violations: results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
          ),
          passes: results.passes.length,
        };
      });
      expect(violations).toEqual([]);
      // A run that tested nothing would pass as well.
      expect(passes).toBeGreaterThan(20);
      await page.context().close();
    });

    it("has text that stands out from its background, where axe cannot tell", async () => {
      const page = await open(state, { scheme });
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(scheme === "dark" ? "rgb(22, 22, 22)" : "rgb(255, 255, 255)");
      const { tested, low } = await lowContrasts(page);
      expect(low).toEqual([]);
      expect(tested).toBeGreaterThan(50);
      await page.context().close();
    });
  });

  it("keeps to its width with wide text spacing and with text twice as large", async () => {
    for (const width of [320, 1280]) {
      const page = await open(state, { width });
      await page.addStyleTag({
        content:
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
      });
      expect([width, await overflow(page)]).toEqual([width, 0]);
      await page.context().close();
    }
    const page = await open(state, { width: 640 });
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it("shows where the focus is, in reading order", async () => {
    const page = await open(state);
    const links = await page.locator("a[href]").count();
    let last = -1;
    for (let index = 0; index < links; index++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const outlines = [getComputedStyle(element), getComputedStyle(element, "::before")];
        const visible = outlines.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
        );
        return {
          visible,
          order: [...document.querySelectorAll("*")].indexOf(element),
          text: element.textContent,
        };
      });
      expect(focus.visible, focus.text ?? "").toBe(true);
      expect(focus.order).toBeGreaterThan(last);
      last = focus.order;
    }
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
