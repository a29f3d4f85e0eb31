// Measures the gzip bytes of the page's CSS for each way to produce the CSS. Fonts and icons are not counted, because a browser
// loads them on demand.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumFlags, ensureChromium } from "../chromium.mjs";
import { measureGzip } from "./bundle.mjs";

/** @returns {Promise<Record<"rendered" | "imported" | "matched" | "dsfr" | "react-dsfr", number>>} */
export async function measureStyles() {
  const html = renderPage();
  const sizes = {
    /** CSS rules that match the page at rest, without interaction states, print styles and other colour schemes. */
    matched: measureGzip(await extractMatchedRules(html)),
    rendered: measureGzip(removeFiles(extractStyles(html))),
    imported: measureGzip(await bundleStyles(resolve("dist/styles.css"))),
    dsfr: measureGzip(readFileSync("node_modules/@gouvfr/dsfr/dist/dsfr.min.css")),
    "react-dsfr": measureGzip(
      await bundleStyles(resolve("bench/node_modules/@codegouvfr/react-dsfr/main.css")),
    ),
  };
  for (const [name, size] of Object.entries(sizes)) console.log(`  ${name.padEnd(24)}${size} bytes`);
  return sizes;
}

function renderPage() {
  return execFileSync(process.execPath, ["dist/cli.js", "render", "examples/devenir-eig.md"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
}

/** @param {string} html */
const extractStyles = (html) =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join("\n");

/** Replaces each embedded file in a stylesheet with a URL of usual length. @param {string} css */
const removeFiles = (css) => css.replace(/url\((["']?)data:[^)]*\)/g, "url(fichiers/fichier)");

/** Bundles a stylesheet as a site's build does: with its imports, minified. @param {string} file */
async function bundleStyles(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "error",
    external: ["*.woff", "*.woff2", "*.svg", "*.png"],
  });
  return outputFiles[0]?.text ?? "";
}

/** Returns the CSS rules of the whole DSFR and of our styles that Chromium applies to a page. @param {string} html */
async function extractMatchedRules(html) {
  /** @type {Readonly<Record<string, string>>} */
  const files = {
    "/": html
      .replace(/<style[\s\S]*?<\/style>|<meta http-equiv[^>]*>/g, "")
      .replace(
        "</head>",
        '<link rel="stylesheet" href="dsfr.css"><link rel="stylesheet" href="blocks.css"></head>',
      ),
    "/dsfr.css": readFileSync("node_modules/@gouvfr/dsfr/dist/dsfr.min.css", "utf8"),
    "/blocks.css": readFileSync("dist/blocks.css", "utf8"),
  };
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // do not load fonts and icons: they are not measured
    await page.route("**", (route) => {
      const path = new URL(route.request().url()).pathname;
      const contentType = `text/${path.endsWith(".css") ? "css" : "html"}; charset=utf-8`;
      return path in files ? route.fulfill({ contentType, body: files[path] ?? "" }) : route.abort();
    });
    await page.coverage.startCSSCoverage();
    await page.goto("http://bench.localhost/");
    const sheets = await page.coverage.stopCSSCoverage();
    return sheets
      .flatMap(({ text = "", ranges }) => ranges.map(({ start, end }) => text.slice(start, end)))
      .join("\n");
  } finally {
    await browser.close();
  }
}
