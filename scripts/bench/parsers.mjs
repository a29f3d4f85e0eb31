// Compares the parsers that we use with alternative parsers: the time for the example page, and the size in a browser.
// docs/decisions compares what the parsers return: positions, a tree or HTML, errors to show to an author.

import { readFileSync } from "node:fs";
import { measureClientBytes, importBundle } from "./bundle.mjs";
import { ensureContenders } from "./install.mjs";
import { compare, formatRatio } from "./timing.mjs";

const TURNS = 100;

/** Code of an ES module for each Markdown parser. The module's `run` parses one of the page's texts. */
const markdown = {
  "dsfr-blocks, tree with places": `import { parseMarkdown } from "dsfr-blocks/content"; export const run = parseMarkdown;`,
  "marked, tokens": `import { lexer } from "marked"; export const run = (text) => lexer(text);`,
  "mdast-util-from-markdown": `import { fromMarkdown } from "mdast-util-from-markdown"; export const run = (text) => fromMarkdown(text);`,
};

const frontMatter = `const inside = (source) => source.slice(4, source.indexOf("\\n---", 4));`;
const yaml = {
  "dsfr-blocks, read and checked": `import { readPage } from "dsfr-blocks/content"; import { CandidatesPage } from "dsfr-blocks"; export const run = (source) => readPage(source, CandidatesPage);`,
  "js-yaml": `import { load } from "js-yaml"; ${frontMatter} export const run = (source) => load(inside(source));`,
  "yaml, plain values": `import { parse } from "yaml"; ${frontMatter} export const run = (source) => parse(inside(source));`,
  "yaml, document with places": `import { parseDocument } from "yaml"; ${frontMatter} export const run = (source) => parseDocument(inside(source));`,
};

export async function benchParsers() {
  ensureContenders(console.log);
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const { read } = await importBundle("reader", `export { read } from "./contenders/dsfr-blocks/read.js";`);
  const { def, profiles, conditions, how } = read(source);
  console.log("\nMarkdown: the long texts of the example page");
  await measure(markdown, [def.info.desc, profiles.desc, conditions.desc, how.desc]);
  console.log("\nYAML: the front matter of the example page");
  await measure(yaml, [source]);
}

/**
 * @param {Readonly<Record<string, string>>} modules
 * @param {readonly string[]} texts
 */
async function measure(modules, texts) {
  /** @type {Record<string, () => void>} */
  const cases = {};
  for (const [name, code] of Object.entries(modules)) {
    const { run } = await importBundle(`parser-${name.replace(/\W+/g, "-")}`, code);
    cases[name] = () => texts.forEach((text) => run(text));
  }
  const ratios = compare(cases, TURNS);
  for (const [name, code] of Object.entries(modules)) {
    const ratio = ratios[name];
    const size = `${await measureClientBytes(code)} bytes`;
    console.log(`  ${name.padEnd(32)}${size.padStart(12)}  ${ratio ? formatRatio(ratio) : ""}`);
  }
}
