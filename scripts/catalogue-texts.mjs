// The catalogue's guides and rules as text: each as Markdown, llms.txt, which lists them (https://llmstxt.org), and parts.json,
// the parts of guides that the catalogue's search finds.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";

const RULES = "docs/errors.md";
const GUIDES = [
  ...readdirSync("docs")
    .filter((name) => /(?<!\.intro)\.md$/.test(name))
    .map((name) => `docs/${name}`),
  "packages/rgaa-audit/docs/guide.md",
  "packages/rgaa-audit/docs/rules.md",
];

/** The catalogue's page of each guide, as its MDX file says: the id of its `Meta`, the language of its `Guide`. */
const PAGES = new Map(
  readdirSync("stories", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) => {
      const mdx = readFileSync(join("stories", name), "utf8");
      const [, file] = /from "(?:\.\.\/)+(.+\.md)\?raw"/.exec(mdx) ?? [];
      const [, id = ""] = /<Meta [^>]*\bid="([^"]+)"/.exec(mdx) ?? [];
      return file === undefined
        ? []
        : [[file, { id, lang: mdx.includes('<Guide lang="en">') ? "en" : "fr" }]];
    }),
);

/**
 * Writes parts.json, llms.txt, each guide as docs/NAME.md, and each rule of `check` as docs/errors/RULE.md.
 * @param {string} folder of the built catalogue
 */
export function writeTexts(folder) {
  for (const { path, text } of textPages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "parts.json"), JSON.stringify(guideParts()));
}

/**
 * The parts of guides: each with the title of its guide, its own, and its address in the catalogue.
 * @returns {{ guide: string, title: string, path: string, lang: string }[]}
 */
export function guideParts() {
  return [...PAGES].flatMap(([file, { id, lang }]) => {
    const text = readFileSync(file, "utf8").replace(/^```[^]*?^```$/gm, "");
    const [, guide = ""] = /^# (.+)$/m.exec(text) ?? [];
    // of two headings with the same words, an address leads to the first
    const titles = new Map(
      [...text.matchAll(/^##+ (.+)$/gm)].map(([, title = ""]) => [slugOf(title), title]),
    );
    return [...titles].map(([slug, title]) => ({
      guide,
      title: title.replaceAll("`", ""),
      path: `${id}--documentation#${slug}`,
      lang,
    }));
  });
}

/**
 * The id that Storybook gives to a heading.
 * @param {string} heading
 */
const slugOf = (heading) =>
  heading
    .normalize("NFD")
    .replace(/œ/gi, "o")
    .replace(/[^a-z0-9- ]/gi, "")
    .replaceAll(" ", "-")
    .toLowerCase();

/** The files, each with its path in the catalogue. */
export function textPages() {
  const guides = GUIDES.map((file) => pageOf(`docs/${basename(file)}`, readFileSync(file, "utf8"), file));
  const rules = readFileSync(RULES, "utf8")
    .split(/^(?=## )/m)
    .filter((section) => /^## [a-z0-9-]+\n/.test(section))
    .map((section) => {
      const [, name = ""] = /^## (\S+)/.exec(section) ?? [];
      return pageOf(`docs/errors/${name}.md`, section.replace("## ", "# "), RULES);
    });
  const { name, description } = JSON.parse(readFileSync("package.json", "utf8"));
  const index = [
    `# ${name}`,
    `> ${description}`,
    `## Guides\n\n${guides.map(lineOf).join("\n")}`,
    `## Rules of \`dsfr-blocks check\`\n\n${rules.map(lineOf).join("\n")}`,
  ];
  return [{ path: "llms.txt", text: `${index.join("\n\n")}\n` }, ...guides, ...rules];
}

/**
 * @param {string} path
 * @param {string} text
 * @param {string} source the file that it is from
 */
function pageOf(path, text, source) {
  const plain = withLinks(text.replace(/^<!--[^]*?-->\n+/gm, "").trim(), path, source);
  const [title = "", ...paragraphs] = plain.split(/\n\n+/);
  const [first = ""] = paragraphs.filter((paragraph) => /^(?!```)[\p{L}*`«[]/u.test(paragraph));
  return { path, title: title.replace(/^# /, ""), about: sentenceOf(first), text: `${plain}\n` };
}

/**
 * The text, with each link to another guide as that guide's page has it. What has no page here, such as a decision, a picture or a
 * file of the repository, keeps its words alone.
 * @param {string} text
 * @param {string} path
 * @param {string} source
 */
function withLinks(text, path, source) {
  // a block of code is no link
  return text.replace(
    /^```[^]*?^```$|`[^`\n]*`|!?\[((?:[^\][]|\[[^\][]*\])*)\]\(([^)\s]*)\)/gm,
    (all, words, target) => {
      if (target === undefined || /^[a-z]+:/.test(target)) return all;
      const [file = "", part] = target.split("#");
      const named = file === "" ? source : posix.join(dirname(source), file);
      if (!GUIDES.includes(named)) return words;
      const page = `docs/${basename(named)}`;
      const address = page === path ? "" : posix.relative(dirname(path), page);
      return `[${words}](${address}${part === undefined ? "" : `#${part}`})`;
    },
  );
}

/**
 * The first sentence of a paragraph, as plain text; of a rule's, what comes after its severity.
 * @param {string} paragraph
 */
function sentenceOf(paragraph) {
  const plain = paragraph
    .replace(/^\*\*(?:Erreur|Avertissement|Remarque)[^*]*\*\*(?:, avec `[^`]*`)?\.? */, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ");
  return (/^.*?[.:](?=\s|$)/.exec(plain)?.[0] ?? plain).replace(/ ?:$/, ".");
}

/** @param {{ path: string, title: string, about: string }} page */
const lineOf = ({ path, title, about }) => `- [${title}](${path}): ${about}`;
