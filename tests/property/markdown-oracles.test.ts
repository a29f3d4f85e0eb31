import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import type { InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { markdown } from "../support/markdownText";
import { renderCommonmark, parseMdast } from "../support/otherParsers";
import { countRuns } from "../support/runs";
import { toHtml } from "../support/toHtml";

const RUNS = countRuns(3000);

/** Texts that we read otherwise on purpose than one of them at least: why, how such a text is known, and one. */
const ON_PURPOSE: readonly Kind[] = [
  [
    "a bare address ends where prose goes on, and holds no marks",
    /(?<!<)(?:https:\/\/|www\.|@)[^\s<]*[^\s\p{L}\d/.:@]|[^\s>](?:www\.|https:|\S@)/u,
    "https://a.fr/x[a](/u)",
  ],
  [
    "a definition is no paragraph, which an empty item could not end",
    /\]:[^\n]*\n *(?:[-*+]|\d[.)]) *(?:\n|$)/,
    "[a]: /b\n- ",
  ],
  ["HTML is what it means, and a comment nothing", /<(?:br\s*\/?|\/?(?:b|sup|span)|!--)/i, "a <b>b</b>"],
];

/** Texts that mdast alone reads otherwise. */
const OF_MDAST: readonly Kind[] = [
  [
    "with indented code switched off, a block begins however far to the right",
    /(?:^|\n)[ >]*(?:\t| {4})/,
    "a\n    # b",
  ],
  ["a list ends a table as it would no paragraph", /\|-\|[^]*\n *(?:[-*+]|\d[.)])/, "|a|b|\n|-|-|\n2. "],
  ["a table needs no bar", /(?:^|\n)[ >]*(?::-+:?|-+:)[ \t]*(?:\n|$)/, "a\n:-"],
];

type Kind = readonly [why: string, kind: RegExp, text: string];
const isOf = (kinds: readonly Kind[], text: string) => kinds.some(([, kind]) => kind.test(text));

const ours = (text: string) => normal(toHtml(parseMarkdown(text)));
const ofCommonmark = (text: string) => normal(renderCommonmark(text) ?? "");
const ofMdast = (text: string) => normal(toHtml(parseMdast(text)));

describe("beside commonmark.js and mdast", () => {
  it.each(ON_PURPOSE)("reads otherwise on purpose: %s", (_, kind, text) => {
    expect(text).toMatch(kind);
    expect([ofCommonmark(text), ofMdast(text)]).not.toEqual([ours(text), ours(text)]);
  });

  it.each(OF_MDAST)("reads otherwise than mdast: %s", (_, kind, text) => {
    expect(text).toMatch(kind);
    expect(ours(text)).not.toBe(ofMdast(text));
  });

  it("reads the rest as they do, with each node at its place", () => {
    const compared = { commonmark: 0, mdast: 0, places: 0 };
    fc.assert(
      fc.property(
        markdown.filter((text) => !isOf(ON_PURPOSE, text)),
        (text) => {
          const tree = parseMarkdown(text);
          const html = alike(toHtml(tree));
          // it knows no tables, and shows no definitions
          const plain = renderCommonmark(text);
          if (plain !== undefined && !/\]:/.test(text) && !html.includes("<table>")) {
            compared.commonmark += 1;
            expect(html).toBe(alike(plain));
          }
          if (isOf(OF_MDAST, text)) return;
          const other = parseMdast(text);
          const otherHtml = alike(toHtml(other));
          if (html !== otherHtml && html === alike(plain ?? "")) return;
          compared.mdast += 1;
          expect(html).toBe(otherHtml);
          // a heading after a definition begins with it there
          if (text.includes("]:")) return;
          compared.places += 1;
          expect(placesOf(tree)).toEqual(placesOf(other));
        },
      ),
      { numRuns: RUNS },
    );
    for (const count of Object.values(compared)) expect(count).toBeGreaterThan(RUNS / 2);
  });
});

/** The same for a list that holds nothing, and for its marks, which we show. */
function alike(html: string): string {
  return normal(html)
    .replace(/<([uo]l)[^>]*>(?:<li><\/li>)+<\/\1>/g, MARKS)
    .replace(/<p>(?:(?:[-+*]|\d{1,9}[.)])(?: |(?=<)))+<\/p>/g, MARKS);
}

const MARKS = "<p>•</p>";

/** Markup without what our trees do not hold, or hold otherwise. Each line says what, and why. */
function normal(html: string): string {
  return (
    html
      // bare addresses are links, of which each parser has its own idea of the end
      .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (link, url: string, text: string) =>
        withoutScheme(url) === withoutScheme(text) ? text : link,
      )
      .replace(/(<(?:br|hr|img)\b[^>]*?) \/>/g, "$1>")
      // of a fence's info commonmark.js keeps the first word
      .replace(
        / class="language-([^"\s]*)[^"]*"/g,
        (_all, word: string) => word && ` class="language-${word}"`,
      )
      .replace(/[ \t\n\u00A0]+/g, " ")
      .replace(/ ?<br> ?/g, "<br>")
      // no block begins or ends with white space or a line break, and none is of these alone
      .replace(new RegExp(`(?: |<br>)*(${BLOCK})(?: |<br>)*`, "g"), "$1")
      .replaceAll("<p></p>", "")
      // our rows are all as wide as the widest
      .replace(/(?:<td[^>]*><\/td>)+(?=<\/tr>)/g, "")
      .trim()
  );
}

const BLOCK = "</?(?:p|h\\d|ul|ol|li|blockquote|pre|hr|code|table|tr|td)\\b[^>]*>";

const withoutScheme = (address: string) => address.replace(/^(?:mailto:|https?:\/\/)/, "");

/** Where each node begins, in order; texts, tags and addresses aside, which are parted otherwise. */
function placesOf(blocks: MarkdownTree): string[] {
  return blocks.flatMap((block): string[] => {
    const isEmptyList = block.type === "list" && block.items.every(({ children }) => children.length === 0);
    if (isEmptyList) return [`paragraph ${block.at}`];
    const here = `${block.type} ${block.at}`;
    switch (block.type) {
      case "list":
      case "notes":
        return [here, ...block.items.flatMap(({ at, children }) => [`item ${at}`, ...placesOf(children)])];
      case "quote":
      case "details":
        return [here, ...placesOf(block.children)];
      case "table":
        return [here, ...[block.head, ...block.rows].flat().flatMap(placesWithin)];
      default:
        return [here, ...("children" in block ? placesWithin(block.children) : [])];
    }
  });
}

function placesWithin(inlines: readonly InlineNode[]): string[] {
  return inlines.flatMap((node) => {
    const isMarked = ["emphasis", "strong", "code", "image"].includes(node.type);
    return [
      ...(isMarked ? [`${node.type} ${node.at}`] : []),
      ...("children" in node ? placesWithin(node.children) : []),
    ];
  });
}
