import { LONGEST_LABEL } from "../markdown/links";
import { textOf, textOfBlocks } from "../markdown/text";
import type { Block, Heading } from "../markdown/tree";
import type { RuleMatch, TextRule } from "./rule";
import {
  blocksOf,
  inlinesOf,
  isWord,
  leavesOf,
  matchesIn,
  readableTexts,
  typedIn,
  typedInLeaf,
} from "./walk";

/** `](` joins nothing but a link's parts; with a space between, or the other way round, an address tells it. */
const JOINT = /^(?:\](?=\()|(?:\]\s(?=\()|\)(?=\[)).(?=https?:|mailto:|www\.|[/#]))/i;
const TARGET = /^[([]([^()[\]\n"]*)/;
/** An address, and more than a sentence quotes of one. */
const LONGEST_ADDRESS = 200;

/** `[a](/b c)`, `[a] (/b)`, `(a)[/b]`: text that looks like a link, and shows its address. */
export const brokenLink: TextRule = function* ({ value }, tree) {
  for (const { at } of typedIn(value, tree, /[\])]/g)) {
    if (!JOINT.test(value.slice(at, at + 12))) continue;
    const second = value.charAt(at + 1) === " " ? at + 2 : at + 1;
    const first = openOf(value, at);
    const text = first < at ? value.slice(first + 1, at) : "texte";
    const [, target = ""] = TARGET.exec(value.slice(second, second + LONGEST_ADDRESS)) ?? [];
    const url = target.trim().replace(/\s+/g, "%20") || "/adresse";
    yield { rule: "broken-link", at: first, details: { instead: `[${text}](${url})` } };
  }
};

/** The bracket or parenthesis that this one closes; itself when none is near. */
function openOf(value: string, close: number): number {
  const [open, shut] = value.charAt(close) === "]" ? ["[", "]"] : ["(", ")"];
  let depth = 0;
  for (let at = close; at >= Math.max(close - LONGEST_LABEL, 0); at--) {
    const character = value.charAt(at);
    if (character === shut) depth += 1;
    else if (character === open && --depth === 0) return at;
  }
  return close;
}

/** What other programs read in Markdown, and no page here does: text struck through, footnotes, boxes to tick. */
export const unsupportedSyntax: TextRule = function* ({ value }, tree) {
  for (const { type, at = 0 } of inlinesOf(tree)) {
    // `[^1]: /note` makes a link of it
    if (type === "link" && value.startsWith("[^", at))
      yield footnote(at, NOTE.exec(value.slice(at, at + 44)));
  }
  for (const leaf of leavesOf(tree)) {
    for (const { at, match } of typedInLeaf(value, leaf, new RegExp(NOTE, "g"))) yield footnote(at, match);
    let open: number | undefined;
    for (const { at } of typedInLeaf(value, leaf, /(?<!~)~~(?!~)/g)) {
      const [before, after] = [value.charAt(at - 1), value.charAt(at + 2)];
      if (open !== undefined && /\S/.test(before)) {
        yield { rule: "unsupported-syntax", at: open, details: { marker: "~~", kind: "struck" } };
        open = undefined;
      } else if (/\S/.test(after) && (isWord(after) || !isWord(before))) open = at;
    }
  }
  for (const block of blocksOf(tree)) {
    for (const { children } of block.type === "list" ? block.items : []) {
      const [first] = children;
      const [text] = first?.type === "paragraph" ? readableTexts(value, first.children.slice(0, 1)) : [];
      for (const { at, match } of text ? matchesIn(text, /^\[[ xX]?\](?=\s)/g) : []) {
        if (value.charAt(at) === "[")
          yield { rule: "unsupported-syntax", at, details: { marker: match[0], kind: "box" } };
      }
    }
  }
};

const NOTE = /\[\^[^\s[\]^]{1,40}\]/;

function footnote(at: number, match: RegExpExecArray | null): RuleMatch {
  return { rule: "unsupported-syntax", at, details: { marker: match?.[0] ?? "[^", kind: "note" } };
}

/**
 * What Markdown takes for its own, so that readers see something else: a character after an item's own, « - + de 2 ans »,
 * « - - 500 € », or « + » before a figure; a number that does not follow the one before, « 1984. » after « 2024. »; the
 * asterisks of « 10*15*20 », of which « 101520 » would stay; and a line under a sentence, which makes it a heading.
 */
export const misreadMark: TextRule = function* ({ value }, tree) {
  for (const { type, at = 0 } of inlinesOf(tree)) {
    if (type !== "emphasis" && type !== "strong") continue;
    const marker = type === "strong" ? "**" : "*";
    const sides = value.charAt(at - 1) + value.charAt(at + marker.length);
    if (/^\d\d$/.test(sides)) yield { rule: "misread-mark", at, details: { marker } };
  }
  for (const list of blocksOf(tree)) {
    const line = list.type === "heading" ? underline(value, list) : undefined;
    if (line) yield { rule: "misread-mark", at: line.at, details: { marker: line.marker } };
    if (list.type !== "list") continue;
    for (const { at = 0, children } of list.items) {
      const [inner] = children;
      if (/^\+\s+\d/.test(value.slice(at, at + 9)))
        yield { rule: "misread-mark", at, details: { marker: "+" } };
      if (inner?.type !== "list" || inner.ordered || value.slice(at, inner.at).includes("\n")) continue;
      yield { rule: "misread-mark", at: inner.at ?? 0, details: { marker: value.charAt(inner.at ?? 0) } };
    }
    const typed = list.items.map(({ at = 0 }) => COUNT.exec(value.slice(at, at + 10)));
    // « 1. » at each item is a way to write a list
    if (!list.ordered || typed.every((each) => each?.[1] === typed[0]?.[1])) continue;
    for (const [index, { at = 0 }] of list.items.entries()) {
      const [marker = "", number, dot = ""] = typed[index] ?? [];
      const shown = list.start + index;
      if (number !== undefined && Number(number) !== shown)
        yield { rule: "misread-mark", at, details: { marker, shown: `${shown}${dot}` } };
    }
  }
};

/**
 * What may be a sign, and which Markdown takes for its own: « + de 18 ans », « - 5° » and « > 18 ans » at the start of
 * a line; and the « - » of a calculation, « 120 € », « - 30 € », « = 90 € ».
 * « - > 18 ans » shows as it is.
 */
export const doubtfulMark: TextRule = function* ({ value }, tree) {
  const shown = new Set<Block>();
  for (const block of blocksOf(tree)) {
    if (block.type === "quote" && !shown.has(block) && /^\s*\d/.test(textOfBlocks(block.children)))
      yield { rule: "doubtful-mark", at: block.at ?? 0, details: { marker: ">", kind: "quote" } };
    const isCalculation =
      block.type === "list" && /\n[ \t]*= ?\d/.test(textOfBlocks(block.items.at(-1)?.children ?? []));
    for (const { at = 0, children } of block.type === "list" ? block.items : []) {
      for (const child of children)
        if (child.type === "quote" && child.children.length === 1) shown.add(child);
      const before = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
      if (/^[\s>]*$/.test(before) && /^\+\s+d(?:e\s|['’])/i.test(value.slice(at, at + 9)))
        yield { rule: "doubtful-mark", at, details: { marker: "+" } };
      const isMinus = isCalculation ? /^-\s+\d/ : /^-\s+\d+(?:,\d+)?\s?°/;
      if (isMinus.test(value.slice(at, at + 12)))
        yield { rule: "doubtful-mark", at, details: { marker: "-" } };
    }
  }
};

/** The line that makes a heading of what is none to see: a sentence, several lines, or words over one or two hyphens. */
function underline(value: string, { at = 0, children }: Heading): { at: number; marker: string } | undefined {
  const text = textOf(children);
  if (!/^[\p{L}\p{N}]/u.test(text) || value.charAt(at) === "#") return undefined;
  UNDERLINE.lastIndex = at;
  const [, marker = ""] = UNDERLINE.exec(value) ?? [];
  const isMeant = marker.length > 2 && !text.includes("\n") && !/[.,;:!…]$/u.test(text);
  return marker === "" || isMeant ? undefined : { at: UNDERLINE.lastIndex - marker.length, marker };
}

const UNDERLINE = /\n[ \t>]*(-+|=+)(?=[ \t]*(?:\n|$))/g;
const COUNT = /^(\d{1,9})([.)])/;
