// Writes the text files of the catalogue: each guide and each check rule in Markdown; and llms.txt, which lists these files
// (https://llmstxt.org).

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";

const RULES = "docs/errors.md";
const GUIDES = [
  ...readdirSync("docs")
    .filter((name) => /\.md$/.test(name))
    .map((name) => `docs/${name}`),
  "packages/rgaa-audit/docs/guide.md",
  "packages/rgaa-audit/docs/rules.md",
];

/**
 * Writes llms.txt, each guide as docs/NAME.md, and each rule of `check` as docs/errors/RULE.md.
 * @param {string} folder folder of the built catalogue
 */
export function writeTexts(folder) {
  for (const { path, text } of createTextPages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Returns the text files of the catalogue, each with its path. */
export function createTextPages() {
  const guides = GUIDES.map((file) => createPage(`docs/${basename(file)}`, readFileSync(file, "utf8"), file));
  const rules = readFileSync(RULES, "utf8")
    .split(/^(?=## )/m)
    .filter((section) => /^## [a-z0-9-]+\n/.test(section))
    .map((section) => {
      const [, name = ""] = /^## (\S+)/.exec(section) ?? [];
      return createPage(`docs/errors/${name}.md`, section.replace("## ", "# "), RULES);
    });
  const { name, description } = JSON.parse(readFileSync("package.json", "utf8"));
  const index = [
    `# ${name}`,
    `> ${description}`,
    `## Guides\n\n${guides.map(formatEntry).join("\n")}`,
    `## Rules of \`dsfr-blocks check\`\n\n${rules.map(formatEntry).join("\n")}`,
  ];
  return [{ path: "llms.txt", text: `${index.join("\n\n")}\n` }, ...guides, ...rules];
}

/**
 * Returns a text file of the catalogue, with its title and the first sentence of its text.
 * @param {string} path
 * @param {string} text
 * @param {string} source file of the repository that the text comes from
 */
function createPage(path, text, source) {
  const plain = convertLinks(text.replace(/^<!--[^]*?-->\n+/gm, "").trim(), path, source);
  const [title = "", ...paragraphs] = plain.split(/\n\n+/);
  const [first = ""] = paragraphs.filter((paragraph) => /^(?!```)[\p{L}*`«[]/u.test(paragraph));
  return { path, title: title.replace(/^# /, ""), about: extractFirstSentence(first), text: `${plain}\n` };
}

/**
 * Converts each link to a guide into a link to the guide's text file in the catalogue. A link or a picture whose file is not a
 * guide is replaced with the text of the link. Links to other sites are unchanged.
 * @param {string} text
 * @param {string} path
 * @param {string} source
 */
function convertLinks(text, path, source) {
  // the first two alternatives skip code, which contains no links
  return text.replace(
    /^```[^]*?^```$|`[^`\n]*`|!?\[((?:[^\][]|\[[^\][]*\])*)\]\(([^)\s]*)\)/gm,
    (all, linkText, target) => {
      if (target === undefined || /^[a-z]+:/.test(target)) return all;
      const [file = "", anchor] = target.split("#");
      const linkedFile = file === "" ? source : posix.join(dirname(source), file);
      if (!GUIDES.includes(linkedFile)) return linkText;
      const page = `docs/${basename(linkedFile)}`;
      const url = page === path ? "" : posix.relative(dirname(path), page);
      return `[${linkText}](${url}${anchor === undefined ? "" : `#${anchor}`})`;
    },
  );
}

/**
 * Returns the first sentence of a paragraph as plain text, without the severity of a rule.
 * @param {string} paragraph
 */
function extractFirstSentence(paragraph) {
  const plain = paragraph
    .replace(/^\*\*(?:Erreur|Avertissement|Remarque)[^*]*\*\*(?:, avec `[^`]*`)?\.? */, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ");
  return (/^.*?[.:](?=\s|$)/.exec(plain)?.[0] ?? plain).replace(/ ?:$/, ".");
}

/** @param {{ path: string, title: string, about: string }} page */
const formatEntry = ({ path, title, about }) => `- [${title}](${path}): ${about}`;
