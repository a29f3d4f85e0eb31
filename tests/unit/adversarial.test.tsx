import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { readEntry } from "../../src/blocks/dictionary-definition/readEntry";
import { readSteps } from "../../src/blocks/numbered-steps/readSteps";
import { readSalaryLine } from "../../src/blocks/salary-conditions/salaryGrammar";
import { parseInline, parseMarkdown } from "../../src/content/markdown/parse";
import { placesOf } from "../../src/content/place";
import { splitFrontMatter } from "../../src/content/front-matter";
import { ENGLISH_TERMS } from "../../src/content/english";
import { annotator } from "../../src/rich-text/annotate";
import { RichText } from "../../src/rich-text/RichText";
import { slug } from "../../src/rich-text/slug";
import { withTypedLists } from "../../src/rich-text/typedLists";
import { typeset } from "../../src/rich-text/typography";
import { documentFormat, safeUrl } from "../../src/rich-text/url";

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

const annotate = annotator({ en: ENGLISH_TERMS }, { DINUM: "Direction" }, true);
const readers: Readonly<Record<string, (text: string) => unknown>> = {
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
  for (const run of RUNS) {
    const small = run.repeat(10_000 / run.length);
    const large = run.repeat(100_000 / run.length);
    reader(small);
    // A ratio in one run: quadratic work shows as 100. The floor keeps noise out of what takes no time.
    const ratio =
      timeOf(() => reader(large)) /
      Math.max(
        timeOf(() => reader(small)),
        5,
      );
    expect([run, ratio < 40]).toEqual([run, true]);
  }
});

it.each([
  ">".repeat(20_000),
  "- ".repeat(20_000),
  "*".repeat(20_001),
  "[".repeat(20_000),
  "**a ".repeat(5_000),
  "![".repeat(10_000),
])("nesting without end is shown, not fallen over (%#)", (text) => {
  expect(() => renderToStaticMarkup(<RichText content={text} />)).not.toThrow();
  expect(() => parseInline(text)).not.toThrow();
  expect(parseMarkdown(text)).toBeDefined();
});

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
