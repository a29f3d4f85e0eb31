import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInline, parseMarkdown } from "../../src/content/markdown/parse";
import { textOf } from "../../src/content/markdown/text";
import * as lezer from "../support/lezer/parse";
import { markdown } from "../support/markdownText";
import { runs } from "../support/runs";
import { toHtml } from "../support/toHtml";

/** A third of them are compared. */
const RUNS = runs(3000);

/** Where the two read otherwise, how a text of the kind is known, and one. In each ours is the reading meant. */
const DIFFERENCES: readonly (readonly [why: string, kind: RegExp, text: string])[] = [
  ["indent and last line end of fenced code", /```|~~~/, " ```\n a\n```"],
  [
    "an item that follows another list's text",
    /\n *(?:[-*+]|\d[.)])[ \t]*(?:\n|$)|\n *[23][.)]/,
    "- a\n2. b",
  ],
  ["lines after a definition, and spaces", /\]:/, "> [a]: /b\nc"],
  ["what ends a bare address", /(?:a@b|a\.fr)\S*[_~*[\]<&;)-]|[.+_-](?:www|https?|a@b)/, "www.a.fr_ b"],
  ["a line that begins with a tag", /(?:^|\n)[ >]*<[!/a-z]/, "a\n<!-- b -->"],
  [
    "a table's last line of dashes",
    /\|[^]*\n *(?:---|===|-\|)|(?:[-*+>]|\d[.)]) [^\n]*\|[^\n]*\n *\|-/,
    "|a|b|\n|-|-|\n|c|\n---",
  ],
  ["tags that marks cross", /<(?:sup|span)/, '<sup>a <span lang="en">b</sup>'],
  ["an address with a parenthesis that nothing closes", /\]\(\S*\(/, '[a](](/u "b")'],
  ["brackets in brackets", /\[[^\]]*[*_[][^]*\][[(]|\]\[/, "![**a](b** c"],
  ["a backslash before backticks", /\\`/, "\\``*`"],
  ["marks of quotes inside a heading, code, or a break", />[^\n]*\n *>/, "> a\n> -\n"],
  ["a table after a line with a bar, or a break", /(?:\||\\)[^\n]*\n[^]*\|-/, "|a|b|\n|a|b|\n|-|-|"],
  ["a quote far to the right", /\n *\t|\n {4}/, "a\n>\n     > b"],
];

describe("beside the same trees made with @lezer/markdown", () => {
  it.each(DIFFERENCES)("reads otherwise: %s", (_, kind, text) => {
    expect(text).toMatch(kind);
    expect(html(parseMarkdown(text))).not.toBe(html(lezer.parseMarkdown(text)));
  });

  it("reads the rest the same", () => {
    let compared = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        if (DIFFERENCES.some(([, kind]) => kind.test(text))) return;
        compared += 1;
        expect(html(parseMarkdown(text))).toBe(html(lezer.parseMarkdown(text)));
        expect(words(parseInline(text))).toBe(words(lezer.parseInline(text)));
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(RUNS / 5);
  });
});

/** White space beside a line break shows as nothing. */
const html = (...blocks: Parameters<typeof toHtml>) =>
  toHtml(...blocks)
    .replace(/[ \t\n]+/g, " ")
    .replace(/ ?<br> ?/g, "<br>");
const words = (...inlines: Parameters<typeof textOf>) => textOf(...inlines).replace(/[ \t\n]+/g, " ");
