import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { readEntry } from "../../src/blocks/dictionary-definition/readEntry";
import { readSteps } from "../../src/blocks/numbered-steps/readSteps";
import { readSalaryLine } from "../../src/blocks/salary-conditions/salaryGrammar";
import { parseInline, parseMarkdown } from "../../src/content/markdown/parse";
import { placesOf } from "../../src/content/place";
import { splitFrontMatter } from "../../src/content/front-matter";
import { annotator } from "../../src/rich-text/annotate";
import { documentFormat, safeUrl } from "../../src/content/address";
import { proseOf } from "../../src/rich-text/prose";
import { Flow, RichText } from "../../src/rich-text/RichText";
import { slug } from "../../src/rich-text/slug";
import { withTypedLists } from "../../src/rich-text/typedLists";
import { typeset } from "../../src/rich-text/typography";
import { textOf, textOfBlocks } from "../../src/content/markdown/text";
import { parseYaml } from "../../src/content/yaml/parse";
import { isSteepOver } from "../support/growth";

/** What makes a careless pattern go back and forth: runs of what it repeats, with no end in sight. */
const RUNS = [
  " ",
  "1",
  "a",
  "«",
  '"',
  '" ',
  "I",
  "1 ",
  "1 000 ",
  "[",
  "]",
  "de ",
  ".",
  ":",
  "-",
  "n. ",
  "\n",
  "é",
  "€",
  "/",
  "(",
  "XX",
  "• ",
  "• mot\n– mot\n",
  "1/ a\n2/ ",
  "5 à ",
  "Étape 1 - ",
];

const annotate = annotator(true, {}, { DINUM: "Direction" });
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseMarkdown: (text) => parseMarkdown(`a${text}b`),
  parseInline: (text) => parseInline(`a${text}b`),
  parseYaml: (text) => parseYaml(`a: ${text}b`),
  typeset,
  annotate,
  slug,
  documentFormat,
  safeUrl: (text) => safeUrl(text, "link"),
  placesOf: (text) => placesOf(text)(text.length),
  splitFrontMatter: (text) => splitFrontMatter(`---\n${text}`),
  withTypedLists: (text) =>
    withTypedLists([{ type: "paragraph", children: [{ type: "text", value: `• ${text}` }] }]),
  readSalaryLine: (text) => readSalaryLine(`Jusqu’à 5 ans ${text}`),
  readEntry: (text) => readEntry([{ type: "text", value: `[${text}` }], []),
  readSteps: (text) =>
    readSteps([{ type: "paragraph", children: [{ type: "text", value: `Étape 1 ${text}` }] }]),
};

it.each(Object.keys(readers))("%s takes ten times as long for ten times the text, not a hundred", (name) => {
  const reader = readers[name] ?? (() => undefined);
  const steep = RUNS.filter((run) => {
    const texts = new Map([10_000, 100_000].map((length) => [length, run.repeat(length / run.length)]));
    return isSteepOver((length) => reader(texts.get(length) ?? ""), 10_000, 10);
  });
  expect(steep).toEqual([]);
});

it.each([
  ">".repeat(20_000),
  "- ".repeat(20_000),
  "*".repeat(20_001),
  "[".repeat(20_000),
  "**a ".repeat(5_000),
  "![".repeat(10_000),
])("nesting without end is shown, not fallen over (%#)", (text) => {
  const read = `${text}dernier`;
  expect(renderToStaticMarkup(<RichText content={read} />)).toContain("dernier");
  expect(textOf(parseInline(read))).toContain("dernier");
  expect(textOfBlocks(parseMarkdown(read))).toContain("dernier");
});

/** What makes a Markdown parser look ahead to the end, or back to the start, at each character. */
const TANGLES = [
  ...[
    "[a](",
    "![a](",
    "[a][b] ",
    "[a](b '",
    "[a](<b",
    "[a]: <",
    "**a*",
    "a* ",
    "*a_",
    "`a",
    "<!--a",
    "<?a",
    '<a b="',
  ],
  ...[
    "\\*",
    "\\\n",
    "a  \n",
    "> a\n",
    "- a\n",
    "1. ",
    "- - \n",
    "# a\n",
    "|a|b\n",
    "&amp;",
    "https://a.fr/ ",
    "<sup>",
  ],
];

it.each(TANGLES)("%j without end takes time in proportion, and keeps its words", (run) => {
  const text = (length: number) => `début ${run.repeat(length / run.length)} fin`;
  expect(isSteepOver((length) => parseMarkdown(text(length)), 10_000, 10)).toBe(false);
  const html = renderToStaticMarkup(<RichText content={text(100_000)} />);
  expect([html.includes("début"), html.includes("fin")]).toEqual([true, true]);
});

it("a paragraph that many marks make a tangle shows as typed, and the next as meant", () => {
  const body = toBody(`${"[a](".repeat(5000)}\n\n[Postuler](/postuler), **vite**`);
  const [tangle, next] = body.querySelectorAll("p");
  expect(tangle?.textContent).toBe("[a](".repeat(5000));
  expect(next?.querySelectorAll("a, strong")).toHaveLength(2);
});

it("a paragraph of three hundred links is no tangle", () => {
  const links = Array.from({ length: 300 }, (_, index) => `[Page **${index}**](/page/${index})`);
  expect(toBody(links.join(", ")).querySelectorAll("a > strong")).toHaveLength(300);
});

it("one wide row does not make a table of a million cells", () => {
  const rows = `|a|b|\n|-|-|\n${"|c|\n".repeat(3000)}|${"d|".repeat(3000)}\n`;
  expect(textOfBlocks(parseMarkdown(rows)).match(/d/g)).toHaveLength(3000);
  expect(toBody(rows).querySelectorAll("td").length).toBeLessThan(100_000);
});

it("a field of more characters than a page has letters is shown as typed", () => {
  expect(parseMarkdown("- a\n".repeat(200_000))).toMatchObject([{ type: "paragraph" }]);
  expect(parseMarkdown("Un texte long, de prose.\n\n".repeat(20_000))).toHaveLength(20_000);
});

it("a list of any length is passed on whole, and so is a text of any number of pieces", () => {
  const paragraph = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] }) as const;
  const items = Array.from({ length: 300_000 }, () => ({ children: [paragraph("a")] }));
  const list = { type: "list", ordered: false, start: 1, items } as const;
  const tree = [list, paragraph("1er ".repeat(150_000))];
  const html = renderToStaticMarkup(<Flow block={{ prose: proseOf({}), innerLevel: 2 }} tree={tree} />);
  expect([html.match(/<li>/g)?.length, html.match(/<sup>/g)?.length]).toEqual([300_000, 150_000]);
});

function toBody(content: string): HTMLElement {
  const html = renderToStaticMarkup(<RichText content={content} typography={false} />);
  return new DOMParser().parseFromString(html, "text/html").body;
}
