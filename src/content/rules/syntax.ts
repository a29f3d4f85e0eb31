import { LONGEST_LABEL } from "../markdown/links";
import type { TextRule } from "./rule";
import { isWord, leavesOf, readableTexts, typedIn } from "./typed";
import { blocksOf, matchesIn } from "./walk";

/** `](` joins nothing but a link's parts; with a space between, or the other way round, an address tells it. */
const JOINT = /^(?:\](?=\()|(?:\]\s(?=\()|\)(?=\[)).(?=https?:|mailto:|www\.|[/#]))/i;
const TARGET = /^[([]([^()[\]\n"]*)/;
/** An address, and more than a sentence quotes of one. */
const LONGEST_ADDRESS = 200;

/** `[a](/b c)`, `[a] (/b)`, `(a)[/b]`: text that looks like a link, and shows its address. */
export const brokenLink: TextRule = function* ({ value }, tree) {
  for (const leaf of leavesOf(tree)) {
    for (const { at } of typedIn(value, leaf, /[\])]/g)) {
      if (!JOINT.test(value.slice(at, at + 12))) continue;
      const second = value.charAt(at + 1) === " " ? at + 2 : at + 1;
      const first = openOf(value, at);
      const text = first < at ? value.slice(first + 1, at) : "texte";
      const [, target = ""] = TARGET.exec(value.slice(second, second + LONGEST_ADDRESS)) ?? [];
      const url = target.trim().replace(/\s+/g, "%20") || "/adresse";
      yield { rule: "broken-link", at: first, details: { instead: `[${text}](${url})` } };
    }
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

/** What other programs read in Markdown, and no page here does: text struck through, boxes to tick. */
export const unsupportedSyntax: TextRule = function* ({ value }, tree) {
  for (const leaf of leavesOf(tree)) {
    let open: number | undefined;
    for (const { at } of typedIn(value, leaf, /(?<!~)~~(?!~)/g)) {
      const [before, after] = [value.charAt(at - 1), value.charAt(at + 2)];
      if (open !== undefined && /\S/.test(before)) {
        yield { rule: "unsupported-syntax", at: open, details: { marker: "~~" } };
        open = undefined;
      } else if (/\S/.test(after) && (isWord(after) || !isWord(before))) open = at;
    }
  }
  for (const block of blocksOf(tree)) {
    for (const { children } of block.type === "list" ? block.items : []) {
      const [first] = children;
      const [text] = first?.type === "paragraph" ? readableTexts(value, first.children.slice(0, 1)) : [];
      for (const { at, match } of text ? matchesIn(text, /^\[[ xX]?\](?=\s)/g) : []) {
        if (value.charAt(at) === "[") yield { rule: "unsupported-syntax", at, details: { marker: match[0] } };
      }
    }
  }
};
