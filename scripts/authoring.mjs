// `npm run authoring`: writes docs/authoring.md from the schemas and the examples, and takes its pictures.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright";
import { runnerImport } from "vite";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { yaml } from "./vite-yaml.mjs";

const file = "docs/authoring.md";
const pictures = "docs/pictures/blocks";
/** A column of the page, on a tablet. */
const viewport = { width: 720, height: 100 };

process.chdir(join(import.meta.dirname, ".."));

try {
  /** @type {typeof import("./authoring/guide")} */
  const { guide } = await load("guide");
  writeFileSync(file, guide());
  await takePictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function takePictures() {
  /** @type {typeof import("./authoring/pages")} */
  const { examplePages } = await load("pages");
  const executablePath = ensureChromium(console.log);
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const taken = new Set();
    for (const { picture, html } of examplePages()) {
      // a page of its own: the policy of one document would forbid the styles of the next
      const page = await browser.newPage({ viewport });
      await page.setContent(html);
      // a picture taken before the fonts are there shows others
      const fonts = await page.evaluate(() => document.fonts.ready.then(({ size }) => size));
      if (fonts === 0) throw new Error(`${picture} came out without its styles.`);
      await page.locator("body").screenshot({ path: join("docs", picture) });
      await page.close();
      taken.add(basename(picture));
    }
    for (const old of readdirSync(pictures)) if (!taken.has(old)) rmSync(join(pictures, old));
    console.log(`${file} and ${taken.size} pictures`);
  } finally {
    await browser.close();
  }
}

/**
 * A TypeScript module, from source: nothing needs to be built first.
 * @param {string} name
 */
async function load(name) {
  const { module } = await runnerImport(`./scripts/authoring/${name}.ts`, {
    configFile: false,
    resolve: { tsconfigPaths: true },
    logLevel: "error",
    plugins: [yaml()],
  });
  return /** @type {any} */ (module);
}
