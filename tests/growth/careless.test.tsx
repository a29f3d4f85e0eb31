import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { recogniseEntry } from "../../src/blocks/dictionary-definition/recogniseEntry";
import { recogniseSteps } from "../../src/blocks/numbered-steps/recogniseSteps";
import { recogniseSalaryLine } from "../../src/blocks/salary-conditions/recogniseSalaryLine";
import { getDocumentFormat, toSafeUrl } from "@dsfr-blocks/base/url";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { createPositionLookup } from "@dsfr-blocks/base/position";
import { parseYaml } from "@dsfr-blocks/content/yaml/parse";
import { createAnnotator } from "../../src/rich-text/annotate";
import { RichText } from "../../src/rich-text/RichText";
import { slugify } from "../../src/rich-text/slug";
import { recogniseLists } from "../../src/rich-text/recogniseLists";
import { typeset } from "@dsfr-blocks/base/typography";
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

const annotate = createAnnotator(true, {}, { DINUM: "Direction" });
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseMarkdown: (text) => parseMarkdown(`a${text}b`),
  parseInline: (text) => parseInline(`a${text}b`),
  parseYaml: (text) => parseYaml(`a: ${text}b`),
  typeset,
  annotate,
  slug: slugify,
  documentFormat: getDocumentFormat,
  safeUrl: (text) => toSafeUrl(text, "link"),
  placesOf: (text) => createPositionLookup(text)(text.length),
  splitFrontMatter: (text) => splitFrontMatter(`---\n${text}`),
  withTypedLists: (text) =>
    recogniseLists([{ type: "paragraph", children: [{ type: "text", value: `• ${text}` }] }]),
  readSalaryLine: (text) => recogniseSalaryLine(`Jusqu’à 5 ans ${text}`),
  readEntry: (text) => recogniseEntry([{ type: "text", value: `[${text}` }], []),
  readSteps: (text) =>
    recogniseSteps([{ type: "paragraph", children: [{ type: "text", value: `Étape 1 ${text}` }] }]),
};

it.each(Object.keys(readers))("%s takes ten times as long for ten times the text, not a hundred", (name) => {
  const reader = readers[name] ?? (() => undefined);
  const steep = RUNS.filter((run) => {
    const texts = new Map([10_000, 100_000].map((length) => [length, run.repeat(length / run.length)]));
    return isSteepOver((length) => reader(texts.get(length) ?? ""), 10_000, 10);
  });
  expect(steep).toEqual([]);
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
  ...[
    "<p>",
    "</p>",
    "<b>",
    "<b>a<p>",
    '<a href="/b">',
    "<span>a<br>",
    "<ul><li>a",
    "<h2>a",
    "<details>a",
    "<hr>",
  ],
  ...[
    "<table><tr><td>a",
    "<td>a",
    "<tr>",
    "</li>",
    "<blockquote>\n\n",
    "<script>",
    "<script>a",
    "<iframe>\n\n",
  ],
  ...[
    "<!-- a --> ",
    "<!--\n\n",
    "a <!-- b\n",
    "~~a",
    "~~",
    "[^1]",
    "[^1]: a\n",
    "[^",
    "a[^1]\n\n[^1]: b\n\n",
  ],
  ...[
    ":::a\n",
    ":::a\n:::\n",
    "::::a\n:::\n",
    ":::\n",
    ":::a[b]{c=d}\n",
    ":::a{",
    "> [!NOTE]\n",
    "> [!NOTE]\n\n",
  ],
  ...[
    "<div>\n- a</div>\n",
    "<div>\n\n    a",
    "- <div>\n",
    "</div>",
    "<p><div>a</p>",
    "<li><p></li>",
    "<ol>a<ol>",
  ],
  ...[
    "<pre>",
    "<pre>\n</pre>",
    "<pre><!--",
    "<q>a",
    "<ol reversed><li>a",
    "<div lang=en>a",
    "- ```\n",
    "``` a\n~~~~\n",
  ],
  ...['<td rowspan="1000">a', '<td colspan="1000">a', "<a b='", "<b></b>", "[<b>a](/b)</b>", "`<!--\n"],
];

it.each(TANGLES)("%j without end takes time in proportion, and keeps its words", (run) => {
  const text = (length: number) => `début ${run.repeat(length / run.length)} fin`;
  expect(isSteepOver((length) => parseMarkdown(text(length)), 10_000, 10)).toBe(false);
  const html = renderToStaticMarkup(<RichText content={text(100_000)} />);
  expect([html.includes("début"), html.includes("fin")]).toEqual([true, true]);
});
