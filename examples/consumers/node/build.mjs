// No bundler and no framework: one HTML file, and the stylesheets beside it.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CandidatesPage, compilePage } from "dsfr-blocks";
import { readPage } from "dsfr-blocks/content";
import { toHtml } from "dsfr-blocks/html";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const require = createRequire(import.meta.url);
const dsfr = join(dirname(require.resolve("@gouvfr/dsfr/package.json")), "dist");

const file = "content/devenir-eig.md";
const { value: page, issues } = readPage(readFileSync(file, "utf8"), CandidatesPage, { file });
if (!page) throw new Error(issues.map(({ line, message }) => `${file}:${line}  ${message}`).join("\n"));

const html = renderToStaticMarkup(createElement(CandidatesPage, page));
// compiled content needs no React to show: the same bytes
if (toHtml(compilePage(CandidatesPage, page)) !== html) throw new Error("toHtml gives another page than React.");

mkdirSync("dist", { recursive: true });
for (const folder of ["fonts", "icons"]) cpSync(join(dsfr, folder), join("dist", folder), { recursive: true });
for (const sheet of ["dsfr.min.css", "utility/utility.min.css"]) {
  mkdirSync(dirname(join("dist", sheet)), { recursive: true });
  copyFileSync(join(dsfr, sheet), join("dist", sheet));
}
copyFileSync(require.resolve("dsfr-blocks/blocks.css"), "dist/blocks.css");
writeFileSync(
  "dist/index.html",
  `<!doctype html>
<html lang="fr" data-fr-theme="light">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Devenir EIG</title>
<link rel="stylesheet" href="dsfr.min.css">
<link rel="stylesheet" href="utility/utility.min.css">
<link rel="stylesheet" href="blocks.css">
${html}
`,
);
