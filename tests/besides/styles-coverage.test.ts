import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, CDPSession } from "playwright";
import { parse, type AtRule, type Root } from "postcss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTextFiles } from "../../scripts/consumers/files.mjs";
import { loadStyles } from "@dsfr-blocks/tools/styles/load";
import { createSiteStyles } from "@dsfr-blocks/tools/styles/siteStyles";
import { remove } from "@dsfr-blocks/tools/styles/trim";
import { serve, type Site } from "../support/serve";
import { launch } from "../support/chromium";
import { dsfr } from "../support/styledDocuments";

// How much of what `dsfr-blocks styles` writes Chromium finds a use for: the pages of examples/site, between the DSFR's
// header and footer, in each state that a visitor can bring about. Their menu is always open, and they have no script
// of the DSFR's.

const folder = mkdtempSync(join(tmpdir(), "coverage-"));
let browser: Browser;
let site: Site;
/** What the pages load in the place of their `dsfr.css`. */
let css: string;
beforeAll(async () => {
  execFileSync(process.execPath, [resolve("examples/site/build.mjs"), folder]);
  browser = await launch();
  site = await serve(folder, ({ url }, response) => {
    if (url !== "/dsfr.css") return false;
    response.writeHead(200, { "content-type": "text/css" }).end(css);
    return true;
  });
});
afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const STATES = [[], ["hover"], ["focus", "focus-visible", "focus-within"], ["hover", "active"]];
const MEDIA = [{ media: "screen" }, { media: "print" }, { media: "screen", forcedColors: "active" }] as const;

interface Use {
  /** Where the rules begin that match something. */
  readonly rules: Set<number>;
  /** The paths of what was loaded, fonts among it. */
  readonly loaded: Set<string>;
}

/** Adds to it what Chromium uses of the styles on a page. */
async function visit(path: string, { rules, loaded }: Use): Promise<void> {
  const page = await browser.newPage();
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
  const session = await page.context().newCDPSession(page);
  const sheets = new Set<string>();
  session.on("CSS.styleSheetAdded", ({ header }) => {
    if (header.sourceURL.endsWith("/dsfr.css")) sheets.add(header.styleSheetId);
  });
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  await session.send("CSS.startRuleUsageTracking");
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  const elements = await elementsOf(session);
  for (const forcedPseudoClasses of STATES) {
    for (const nodeId of elements)
      await session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        for (const medium of MEDIA) {
          await page.emulateMedia({ forcedColors: "none", ...medium, colorScheme });
          await page.evaluate(() => document.fonts.ready.then(() => document.body.offsetHeight));
        }
      }
    }
  }
  const { ruleUsage } = await session.send("CSS.stopRuleUsageTracking");
  await page.close();
  for (const { used, styleSheetId, startOffset } of ruleUsage)
    if (used && sheets.has(styleSheetId)) rules.add(startOffset);
}

async function elementsOf(session: CDPSession): Promise<number[]> {
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const within = (node: typeof root): number[] => [
    ...(node.nodeType === 1 ? [node.nodeId] : []),
    ...(node.children ?? []).flatMap(within),
  ];
  return within(root);
}

/**
 * Bytes of a stylesheet, and of its rules that are used, with the `@media` around them. The tokens are left aside:
 * Chromium has them all used, as one rule of the root's. So are the at-rules that it says nothing of.
 */
function bytes(text: string, { rules, loaded }: Use): { made: number; matched: number } {
  const root = parse(text);
  root.walkDecls(/^--/, remove);
  root.walkAtRules(/^(?:keyframes|counter-style|charset)$/, remove);
  const made = sizeOf(root);
  root.walkRules((rule) => {
    if (!rules.has(rule.source?.start?.offset ?? -1)) remove(rule);
  });
  root.walkAtRules("font-face", (face: AtRule) => {
    const [, file = ""] = /url\("?([^")]+)/.exec(face.toString()) ?? [];
    if (!loaded.has(file)) remove(face);
  });
  return { made, matched: sizeOf(root) };
}

const sizeOf = (root: Root) => Buffer.byteLength(root.toString());

/** The styles of these pages, and what visits of them use. */
async function ratioOn(paths: readonly string[], styles: (pages: readonly string[]) => string) {
  css = styles(paths.map((path) => readFileSync(join(folder, path, "index.html"), "utf8")));
  const use: Use = { rules: new Set(), loaded: new Set() };
  for (const path of paths) await visit(path, use);
  const { made, matched } = bytes(css, use);
  // a measure that finds nothing used, or nothing made, proves nothing
  expect(matched).toBeGreaterThan(10_000);
  return made / matched;
}

const options = () => ({ dsfr, scheme: "system", urlOf: (file: string) => `/file${file}` }) as const;
const trimmed = (pages: readonly string[]) => {
  const sheets = readTextFiles(join(folder, "assets"), /\.css$/).map(({ text }) => text);
  return createSiteStyles(pages, { ...options(), sheets }).css;
};
const PATIENCE = 300_000;

it.each(["/", "/devenir/", "/mentions-legales/"])(
  "the styles of %s are at most 1.3 times what it uses",
  async (path) => expect(await ratioOn([path], trimmed)).toBeLessThanOrEqual(1.3),
  PATIENCE,
);

it(
  "so are those of the site, which all its pages load",
  async () => {
    const paths = readTextFiles(folder, /index\.html$/).map(
      ({ path }) => `/${path.slice(0, -"index.html".length)}`,
    );
    expect(paths.length).toBe(11);
    expect(await ratioOn(paths, trimmed)).toBeLessThanOrEqual(1.3);
  },
  PATIENCE,
);

it(
  "and the whole DSFR is many times what a page uses",
  async () =>
    expect(await ratioOn(["/mentions-legales/"], () => loadStyles(dsfr, true).toString())).toBeGreaterThan(
      20,
    ),
  PATIENCE,
);
