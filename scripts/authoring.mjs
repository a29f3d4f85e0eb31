// `npm run authoring` writes the authors' guide, docs/authoring*.md, from the schemas and the examples, and takes its
// screenshots.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { load } from "./load.mjs";

const pictures = "docs/pictures/blocks";
/**
 * Viewport of the screenshots, in CSS pixels: as wide as a column of the page on a tablet. A screenshot is as high as its
 * content.
 */
const viewport = { width: 720, height: 100 };

process.chdir(join(import.meta.dirname, ".."));

try {
  /** @type {typeof import("./authoring/guide")} */
  const { generateGuide } = await load("scripts/authoring/guide.ts");
  for (const [file, text] of Object.entries(generateGuide())) writeFileSync(file, text);
  await takePictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function takePictures() {
  /** @type {typeof import("./authoring/pages")} */
  const { renderExamplePages } = await load("scripts/authoring/pages.ts");
  const executablePath = ensureChromium(console.log);
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const names = new Set();
    for (const { picture, html } of renderExamplePages()) {
      // use a new page for each example: the content security policy of one document would block the styles of the next
      // document
      const page = await browser.newPage({ viewport });
      await page.setContent(html);
      // wait for the fonts: an earlier screenshot would show fallback fonts
      const fonts = await page.evaluate(() => document.fonts.ready.then(({ size }) => size));
      if (fonts === 0) throw new Error(`${picture}: no font is loaded, so the styles are missing.`);
      await page.locator("body").screenshot({ path: join("docs", picture) });
      await page.close();
      names.add(basename(picture));
    }
    for (const old of readdirSync(pictures)) if (!names.has(old)) rmSync(join(pictures, old));
    console.log(`Written: the authors' guide, and ${names.size} pictures`);
  } finally {
    await browser.close();
  }
}
