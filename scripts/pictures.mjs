// `npm run pictures`: takes the README's pictures from the real thing. Looks at the last build: `npm run build` first.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";

const example = { file: "examples/devenir-eig.md", people: "examples/people" };
const folder = "docs/pictures";
/** A desktop's width, at three quarters of its pixels: the text can be read, and the file stays small. */
const screen = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.75 };

process.chdir(join(import.meta.dirname, ".."));

const drafts = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  const executablePath = ensureChromium(console.log);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    for (const scheme of ["light", "dark"]) await picture(browser, scheme);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(drafts, { recursive: true, force: true });
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} scheme
 */
async function picture(browser, scheme) {
  const path = `${folder}/page-${scheme}.png`;
  const page = await browser.newPage(screen);
  await page.goto(pathToFileURL(render(scheme)).href);
  // a picture taken before the fonts are there shows others
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  console.log(`${path} (${Math.round(statSync(path).size / 1000)} kB)`);
}

/**
 * The path of the example page, rendered in one scheme.
 * @param {string} scheme
 */
function render(scheme) {
  const page = join(drafts, `${scheme}.html`);
  const people = existsSync(example.people) ? ["--people", example.people] : [];
  const args = ["render", example.file, ...people, "--scheme", scheme, "--lang", "en", "--out", page];
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stderr}The page was not rendered: npm run build, then this again.`);
  return page;
}
