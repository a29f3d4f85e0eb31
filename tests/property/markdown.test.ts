import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import type { BlockNode, InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { markdown, markdownWithDirectives, markdownWithHtml } from "../support/markdownText";
import { countRuns } from "../support/runs";

const RUNS = countRuns(1000);

type Node = BlockNode | InlineNode;

describe("whatever a text holds", () => {
  const holds = (faults: (text: string) => readonly unknown[], texts = markdown) =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(faults(text)).toEqual([]);
      }),
      { numRuns: RUNS },
    );

  it("every word of it is in the tree, in order", () => {
    holds((text) => lostWords(text, nodesOf(parseMarkdown(text))));
    holds((text) => lostWords(text, parseInline(text).flatMap(within)));
  });

  it("every word of it is in the tree, where HTML and notes move some", () => {
    const missing = (text: string, nodes: readonly Node[]) => {
      const shown = nodes.map(wordsOf).join("\n") + nodes.map(addressesOf).join("\n");
      // a link in a link is words, without its title
      const typed = text.replace(/<!--(?:-?>|[^]*?-->)| "mot\d+m"/g, "").match(/[Mm]ot\d+m?/g) ?? [];
      return typed.filter((word) => !new RegExp(word.endsWith("m") ? word : `${word}(?!\\d)`).test(shown));
    };
    holds((text) => missing(text, nodesOf(parseMarkdown(text))), markdownWithHtml);
    holds((text) => missing(text, parseInline(text).flatMap(within)), markdownWithHtml);
  });

  it("every word of it is in the tree, or in its directives", () => {
    holds((text) => {
      const tree = parseMarkdown(text, { directives: findDirectives });
      const shown = getBlocksText(tree) + nodesOf(tree).map(addressesOf).join("\n");
      const typed = text.replace(/<!--(?:-?>|[^]*?-->)| "mot\d+m"/g, "").match(/[Mm]ot\d+m/g) ?? [];
      return typed.filter((word) => !shown.includes(word));
    }, markdownWithDirectives);
  });

  it("every node says where it begins", () => {
    for (const texts of [markdown, markdownWithHtml]) {
      holds((text) => misplaced(text, nodesOf(parseMarkdown(text))), texts);
      holds((text) => misplaced(text, parseInline(text).flatMap(within)), texts);
    }
  });

  it("line ends of two characters make the same tree", () => {
    for (const texts of [markdown, markdownWithHtml])
      holds((text) => {
        const [one, two] = [text, text.replace(/\n/g, "\r\n")].map((source) =>
          JSON.stringify(withoutPlaces(source)),
        );
        return one === two ? [] : [one, two];
      }, texts);
  });
});

describe("these checks", () => {
  const text = (value: string, at: number) => ({ type: "text", value, at }) as const;

  it("see a word that is lost or out of order", () => {
    expect(lostWords("mot1 mot2", [text("mot1", 0)])).toEqual(["mot2"]);
    expect(lostWords("mot1 mot2", [text("mot2 mot1", 0)])).toEqual(["mot2"]);
  });

  it("see a node that says another place", () => {
    expect(misplaced("a *b*", [text("a", 1)])).toHaveLength(1);
    expect(misplaced("a *b*", [{ type: "emphasis", children: [], at: 3 }])).toHaveLength(1);
    expect(misplaced("a", [{ type: "text", value: "a" }])).toHaveLength(1);
  });
});

/** The first numbered word that the nodes do not show after those before it; those of addresses and their titles are there. */
function lostWords(source: string, nodes: readonly Node[]): string[] {
  const shown = nodes.map(wordsOf).join("\n");
  const urls = nodes.map(addressesOf).join("\n");
  let from = 0;
  for (const [word] of source.matchAll(/[Mm]ot\d+m?/g)) {
    const pattern = new RegExp(word.endsWith("m") ? word : `${word}(?!\\d)`);
    const index = shown.slice(from).search(pattern);
    if (index < 0 && !pattern.test(urls)) return [word];
    if (index >= 0) from += index + word.length;
  }
  return [];
}

const addressesOf = (node: Node) => ("url" in node ? `${node.url} ${node.title ?? ""}` : "");

function wordsOf(node: Node): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "codeBlock":
      return `${node.info ?? ""}\n${node.value}`;
    case "image":
      return node.alt;
    default:
      return "";
  }
}

/** How the source of each node begins. A text may begin with an escape or a reference. */
const BEGINNINGS: Readonly<Partial<Record<Node["type"], RegExp>>> = {
  strong: /^(?:\*\*|__|<b>)/,
  emphasis: /^(?:[*_]|<em>)/,
  struck: /^(?:~~|<s>)/,
  superscript: /^<sup>/,
  language: /^(?:<span|\S)/,
  code: /^(?:`|~~~|<code>)/,
  link: /^(?:\[|<|https:|www\.|[\w.+-]+@)/,
  image: /^(?:!\[|<img)/,
  noteCall: /^\[\^/,
  break: /^(?: {2,}|\t| \t|\\|[ \t]*<)/,
  heading: /^\S/,
  list: /^(?:[-*+]|\d+[.)]|<)/,
  quote: /^[><]/,
  codeBlock: /^(?:```|~~~)/,
  thematicBreak: /^[-*_<]/,
  details: /^<details>/,
  notes: /^\[\^/,
  table: /^\S/,
  paragraph: /^\S/,
};

function misplaced(source: string, nodes: readonly Node[]): unknown[] {
  return nodes.filter((node) => {
    // those that parseInline puts between paragraphs stand nowhere
    if (node.type === "break" && node.at === undefined) return false;
    const here = source.slice(node.at ?? source.length);
    if (node.type !== "text") return BEGINNINGS[node.type]?.test(here) !== true;
    const begins = here.startsWith(node.value.charAt(0)) || /^(?:\\[!-~]|&\w+;|<iframe)/.test(here);
    return !begins && !/^[ \t]*\n/.test(here);
  });
}

/** Every node, in order. */
function nodesOf(blocks: readonly BlockNode[]): Node[] {
  return blocks.flatMap((block): Node[] => {
    if (block.type === "list" || block.type === "notes")
      return [block, ...block.items.flatMap(({ children }) => nodesOf(children))];
    if (block.type === "quote") return [block, ...nodesOf(block.children)];
    if (block.type === "details")
      return [block, ...block.summary.flatMap(within), ...nodesOf(block.children)];
    if (block.type === "table") return [block, ...[block.head, ...block.rows].flat(2).flatMap(within)];
    return "children" in block ? [block, ...block.children.flatMap(within)] : [block];
  });
}

function within(node: InlineNode): InlineNode[] {
  return "children" in node ? [node, ...node.children.flatMap(within)] : [node];
}

function withoutPlaces(source: string): unknown {
  return JSON.parse(
    JSON.stringify(parseMarkdown(source), (key, value: unknown) =>
      key === "at" || key === "origin" ? undefined : value,
    ),
  );
}
