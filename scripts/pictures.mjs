// `npm run pictures`: takes the pictures of the README and the catalogue from the real thing, the example site with a fault in it:
// its Markdown beside its page, the desk, the audit's report. Looks at the last build: `npm run build` first.

import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { catalogueServer } from "./catalogue.mjs";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { ensureCms } from "./cms/install.mjs";
import { serveCms } from "./cms/server.mjs";

const folder = "docs/pictures";
const size = { width: 1200, height: 675 };
const site = "examples/site";
/** The page that is shown, and what somebody forgot to type in its file. */
const shown = { address: "/devenir/", file: "content/devenir.md", right: "/postuler/", wrong: "postuler" };

process.chdir(join(import.meta.dirname, ".."));

const drafts = mkdtempSync(join(tmpdir(), "pictures-"));
const built = join(drafts, "site");
/** @type {(() => unknown)[]} */
const ends = [() => rmSync(drafts, { recursive: true, force: true })];
try {
  const browser = await chromium.launch({
    executablePath: ensureChromium(console.log),
    args: chromiumFlags,
  });
  ends.unshift(() => browser.close());
  const told = await run(`${site}/build.mjs`, [built]);
  if (!existsSync(join(built, "index.html")))
    throw new Error(`${told}The site was not built: npm run build, then this again.`);
  const origin = await serve(built);
  await fileAndPage(browser, origin);
  await desk(browser);
  await audit(browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const end of ends) await end();
}

/**
 * The file at left, its fault underlined and said as `check` says it; the page that it makes at right.
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 */
async function fileAndPage(browser, origin) {
  const source = readFileSync(join(site, shown.file), "utf8").replace(shown.right, shown.wrong);
  const file = join(drafts, "devenir.md");
  writeFileSync(file, source);
  /** @type {{ issues: { line: number, column: number, severity: string, message: string }[] }} */
  const { issues } = JSON.parse(await run("dist/cli.js", ["check", file, "--format", "json"]));
  const issue = issues.find(({ severity }) => severity === "warning");
  if (!issue) throw new Error("The command finds no fault in the file: nothing to underline.");
  const lines = source.split("\n", 22).map((text, index) => {
    if (index !== issue.line - 1) return `<li>${coloured(text)}</li>`;
    const [before, fault] = [text.slice(0, issue.column - 1), text.slice(issue.column - 1)];
    return `<li>${coloured(before)}<u>${escaped(fault)}</u><p>${escaped(issue.message)}</p></li>`;
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
  </style><section><h1>${shown.file}</h1><ol>${lines.join("")}</ol></section><section style="margin-right: 1.5rem"><h1>relais-numerique.example${shown.address}</h1><iframe src="${shown.address}"></iframe></section>`;
  writeFileSync(join(built, "picture.html"), page);
  await take(browser, "file-and-page", async (tab) => {
    await tab.goto(`${origin}/picture.html`, { waitUntil: "networkidle" });
  });
}

/**
 * The page's form and its preview, in a CMS.
 * @param {import("playwright").Browser} browser
 */
async function desk(browser) {
  ensureCms(console.log);
  // those of the site whom the CMS's own examples know as well
  const source = readFileSync(join(site, shown.file), "utf8").replace(
    /(- Dominique Fictif\n)( +- .*\n)+/,
    "$1",
  );
  const cms = await serveCms({ pages: { "devenir.md": source } });
  ends.unshift(() => cms.close());
  // a 1600 px screen, shown at 1200 px: Decap's own bars leave too little room on a smaller one
  const screen = { viewport: { width: 1600, height: 900 }, deviceScaleFactor: 0.75 };
  await take(
    browser,
    "desk",
    async (tab) => {
      await tab.goto(cms.url);
      await tab.getByRole("button", { name: "Se connecter" }).click();
      await tab.getByRole("link", { name: "Devenir relais" }).click();
      const preview = tab.frameLocator("#preview-pane");
      await preview.getByRole("button", { name: /^Dernier jour/ }).click();
      await tab.waitForTimeout(500); // Decap's own transitions
    },
    screen,
  );
}

/**
 * The first screen of the audit's report, on a page that has lost its language, and its image its alternative.
 * @param {import("playwright").Browser} browser
 */
async function audit(browser) {
  const audited = join(drafts, "audited");
  cpSync(built, audited, { recursive: true });
  const page = join(audited, shown.address, "index.html");
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace(' lang="fr"', "").replace(' alt=""', ""));
  const address = `${await serve(audited)}${shown.address}`;
  const report = join(drafts, "report.html");
  const out = ["--format", "html", "--out", report];
  await run("dist/cli.js", ["audit", address, "--scheme", "light", "--width", "1280", ...out], site);
  await take(browser, "audit", async (tab) => {
    await tab.goto(pathToFileURL(report).href, { waitUntil: "networkidle" });
  });
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} name
 * @param {(tab: import("playwright").Page) => Promise<void>} open
 * @param {import("playwright").BrowserContextOptions} screen
 */
async function take(browser, name, open, screen = { viewport: size }) {
  const path = `${folder}/${name}.png`;
  const tab = await browser.newPage({ ...screen, locale: "fr-FR" });
  await open(tab);
  // a picture taken before the fonts are there shows others
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path });
  await tab.close();
  console.log(`${path} (${Math.round(statSync(path).size / 1000)} kB)`);
}

/** @param {string} path the folder to serve, at the address that is given */
async function serve(path) {
  const server = catalogueServer(path);
  await new Promise((listening) => server.listen(0, () => listening(undefined)));
  ends.unshift(() => server.close());
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
}

/**
 * What a script of this project writes, whatever it ends with: a fault that is found is no failure. It runs beside our servers.
 * @param {string} script
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<string>}
 */
function run(script, args, cwd = ".") {
  return new Promise((done) => {
    execFile(process.execPath, [join(process.cwd(), script), ...args], { cwd }, (_error, out, told) =>
      done(out || told),
    );
  });
}

/** @param {string} line of YAML, as HTML: its key in blue */
function coloured(line) {
  return escaped(line).replace(/^(\s*(?:- )?)([\w-]+:)/, "$1<b>$2</b>");
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
