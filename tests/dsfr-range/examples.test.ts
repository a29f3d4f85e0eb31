import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPages } from "../../scripts/dsfr/markup";
import { createSiteStyles } from "@dsfr-blocks/tools/styles/siteStyles";
import { launch } from "../support/chromium";
import { getAddress, formatStylesheet, type View } from "../support/computedStyles";
import {
  findDifferences,
  dsfr,
  createStyled,
  createViews,
  createWholeStyles,
} from "../support/styledDocuments";

const EXAMPLES = ["header", "footer", "modal", "tab", "accordion", "form"] as const;
const ORIGIN = "http://example.invalid";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
const PATIENCE = 900_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sourceOf = (name: string) => readFileSync(join(dsfr, `example/component/${name}/index.html`), "utf8");

/** An example page of the DSFR, with its own script started. */
async function open(name: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = normalize(join(dsfr, decodeURIComponent(pathname)));
    if (origin !== ORIGIN || !(extname(file) in TYPES) || !file.startsWith(dsfr))
      return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "", body: readFileSync(file) });
  });
  await page.goto(`${ORIGIN}/example/component/${name}/index.html`);
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-fr-js"));
  return page;
}

/** What the page holds now, without what is no markup. */
function bodyOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const each of body.querySelectorAll("script, link, style, img, source, video, iframe"))
      each.remove();
    return body.innerHTML;
  });
}

/** A page as its script leaves it, then with each thing that can be opened open. */
async function listStates(name: string, width: number): Promise<string[]> {
  const page = await open(name, width);
  const rest = await bodyOf(page);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const button of document.querySelectorAll<HTMLElement>("[aria-controls]")) {
      if (button.getAttribute("aria-expanded") === "true" || button.closest("dialog")) continue;
      button.click();
      await frame();
    }
  });
  await page.waitForTimeout(500); // the last one's transition
  const opened = await bodyOf(page);
  await page.close();
  return [rest, opened];
}

const views = (scheme: View["scheme"]): View[] => [
  ...createViews(scheme, [320, 1280], ["screen"], ["at rest"]),
  ...(scheme === "light" ? createViews(scheme, [1280], ["print", "forced colours"], ["at rest"]) : []),
  ...createViews(scheme, [1280], ["screen"], ["hovered", "focused", "pressed"]),
];

describe("an example page of the DSFR, with the styles made of its HTML and with the whole DSFR, is the same to the last property", () => {
  it.each(EXAMPLES)(
    "%s, as its script leaves it and with all of it open",
    async (name) => {
      const { css } = createSiteStyles([sourceOf(name)], { dsfr, scheme: "system", urlOf: getAddress });
      const bodies = [...(await listStates(name, 1280)), ...(await listStates(name, 320))];
      expect(bodies[1]).not.toBe(bodies[0]);
      for (const [index, body] of [bodies[0], bodies[1], bodies[3]].entries())
        for (const scheme of index === 0 ? (["light", "dark"] as const) : (["light"] as const)) {
          const asked =
            index === 0 ? views(scheme) : createViews(scheme, [1280, 320], ["screen"], ["at rest"]);
          const documents = [createWholeStyles(scheme), createStyled("system", css)];
          const { found, boxes } = await findDifferences(browser, body ?? "", documents, asked);
          expect(found.slice(0, 20)).toEqual([]);
          expect(boxes).toBeGreaterThan(200);
        }
    },
    PATIENCE,
  );

  it(
    "and one that lost the classes of its script is not",
    async () => {
      const { css } = createSiteStyles([sourceOf("accordion")], {
        dsfr,
        scheme: "system",
        urlOf: getAddress,
      });
      const lost = css.replace(/\.fr-collapse--expanded[^{},]*\{[^}]*\}/g, "");
      expect(lost).not.toBe(css);
      const [, body] = await listStates("accordion", 1280);
      const asked = createViews("light", [1280], ["screen"], ["at rest"]);
      const { found } = await findDifferences(
        browser,
        body ?? "",
        [createWholeStyles("light"), createStyled("system", lost)],
        asked,
      );
      expect(found.join("\n")).toMatch(/fr-collapse--expanded/);
    },
    PATIENCE,
  );
});

it("weighs at most half as much again as what Chromium matches, on our page between the DSFR's header and footer", async () => {
  const part = (name: string, tag: string) =>
    new RegExp(`<${tag} [^]*?</${tag}>`).exec(sourceOf(name))?.[0] ?? "";
  const body = part("header", "header") + (renderPages()[0] ?? "") + part("footer", "footer");
  const html = `<html lang="fr" data-fr-scheme="system"><body>${body}</body></html>`;
  expect(html).toMatch(/fr-header__brand.*dsfrb-page.*fr-footer__body/s);
  const { css } = createSiteStyles([html], { dsfr, scheme: "system", urlOf: getAddress });
  const matched = await matchedBytes(html);
  const [made, due] = [css, matched].map((each) => gzipSync(each, { level: 9 }).length);
  expect(made).toBeLessThanOrEqual(1.5 * (due ?? 0));
});

/** Of the whole DSFR, what Chromium's own measure of coverage says that a page matches, at rest, on a wide and a narrow screen. */
async function matchedBytes(html: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const sheets = ["dsfr.main.min.css", "dsfr.print.min.css", "utility/utility.main.min.css"].map((name) =>
    join(dsfr, "dist", name),
  );
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const file = /^\/file(\/.*)$/.exec(decodeURIComponent(pathname))?.[1];
    if (file)
      return route.fulfill({ contentType: TYPES[extname(file)] ?? "font/woff2", body: readFileSync(file) });
    return route.fulfill({
      contentType: "text/html",
      body: `<!doctype html>${sheets.map(formatStylesheet).join("")}${html}`,
    });
  });
  await page.coverage.startCSSCoverage({ resetOnNavigation: false });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("http://styles.invalid/");
    await page.setViewportSize({ width: 320, height: 900 });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  const used = await page.coverage.stopCSSCoverage();
  await page.close();
  return used
    .flatMap(({ text = "", ranges }) => ranges.map(({ start, end }) => text.slice(start, end)))
    .join("");
}
