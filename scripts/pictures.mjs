// `npm run pictures` takes the screenshot of the README and the catalogue: a Markdown file of the example site beside its page,
// with a defect in the file. Uses the last build: run `npm run build` first.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { createCatalogueServer } from "./catalogue.mjs";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";

const picture = "docs/pictures/file-and-page.png";
const size = { width: 1200, height: 700 };
const site = "examples/site";
/** Page of the screenshot, and the defect that is planted in its file: `wrong` replaces `right`. */
const example = { path: "/devenir/", file: "content/devenir.md", right: "/postuler/", wrong: "postuler" };

process.chdir(join(import.meta.dirname, ".."));

const drafts = mkdtempSync(join(tmpdir(), "pictures-"));
const siteFolder = join(drafts, "site");
/** @type {(() => unknown)[]} */
const cleanups = [() => rmSync(drafts, { recursive: true, force: true })];
try {
  const browser = await chromium.launch({
    executablePath: ensureChromium(console.log),
    args: chromiumFlags,
  });
  cleanups.unshift(() => browser.close());
  const output = await run(`${site}/build.mjs`, [siteFolder]);
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error(`${output}The site was not built. Run npm run build, then run this again.`);
  const origin = await serve(siteFolder);
  await takeFileAndPage(browser, origin);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const cleanup of cleanups) await cleanup();
}

/**
 * Takes the screenshot of the file beside the page built from it. In the file, the defect is underlined, and followed by the
 * message of `check`.
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 */
async function takeFileAndPage(browser, origin) {
  const source = readFileSync(join(site, example.file), "utf8").replace(example.right, example.wrong);
  const file = join(drafts, "devenir.md");
  writeFileSync(file, source);
  /** @type {{ issues: { line: number, column: number, severity: string, message: string }[] }} */
  const { issues } = JSON.parse(await run("dist/cli.js", ["check", file, "--format", "json"]));
  const issue = issues.find(({ severity }) => severity === "warning");
  if (!issue) throw new Error("The command finds no warning in the file, so there is nothing to underline.");
  const lines = source.split("\n", 22).map((text, index) => {
    if (index !== issue.line - 1) return `<li>${highlightKey(text)}</li>`;
    const [before, defect] = [text.slice(0, issue.column - 1), text.slice(issue.column - 1)];
    return `<li>${highlightKey(before)}<u>${escapeHtml(defect)}</u><p>${escapeHtml(issue.message)}</p></li>`;
  });
  const page = `<!doctype html><html lang="fr" data-fr-theme="light"><meta charset="utf-8"><link rel="stylesheet" href="dsfr.css"><style>
    body { display: grid; grid-template-columns: 33rem 1fr; width: ${size.width}px; height: ${size.height}px; overflow: hidden; background: #f5f5fe; }
    section { margin: 1.5rem 0 0 1.5rem; overflow: hidden; background: #fff; border-radius: .5rem .5rem 0 0; box-shadow: 0 2px 12px #00006330; }
    h1 { margin: 0; padding: .5rem 1rem; font-size: .875rem; line-height: 1.5rem; font-weight: 500; color: #666; background: #eee; }
    ol { margin: 0; padding: .75rem 1rem 0 3.25rem; font: .875rem/1.6 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; --ol-content: normal; list-style: decimal; color: #3a3a3a; }
    li { padding: 0; white-space: pre-wrap; }
    li::marker { font-weight: 400; color: #929292; }
    b { font-weight: 400; color: #000091; }
    u { text-decoration: underline wavy #b34000 2px; text-underline-offset: .25em; }
    li p { margin: .5rem 0; padding: .5rem .75rem; font: .875rem/1.5rem Marianne, sans-serif; white-space: normal; color: #161616; background: #ffe9e6; border-left: .25rem solid #b34000; }
    iframe { width: 800px; height: 900px; border: 0; transform: scale(.78); transform-origin: 0 0; }
  </style><section><h1>${example.file}</h1><ol>${lines.join("")}</ol></section><section style="margin-right: 1.5rem"><h1>relais-numerique.example${example.path}</h1><iframe src="${example.path}"></iframe></section>`;
  writeFileSync(join(siteFolder, "picture.html"), page);
  const tab = await browser.newPage({ viewport: size, locale: "fr-FR" });
  await tab.goto(`${origin}/picture.html`, { waitUntil: "networkidle" });
  // wait for the fonts: an earlier screenshot would show fallback fonts
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: picture });
  console.log(`${picture} (${Math.round(statSync(picture).size / 1000)} kB)`);
}

/** Serves a folder and returns its URL. @param {string} path */
async function serve(path) {
  const server = createCatalogueServer(path);
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  cleanups.unshift(() => server.close());
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
}

/**
 * Runs a script of this project and returns its output, whatever its exit code: the exit code 1 only means that the script
 * reports issues. Runs the script asynchronously, so that our servers can answer in the meantime.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<string>}
 */
function run(script, args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (_error, out, errorOutput) => resolve(out || errorOutput));
  });
}

/** Returns a line of YAML as HTML, with its key in blue. @param {string} line */
function highlightKey(line) {
  return escapeHtml(line).replace(/^(\s*(?:- )?)([\w-]+:)/, "$1<b>$2</b>");
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
