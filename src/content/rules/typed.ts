import type { Inline, RichText, Text } from "../markdown/tree";
import { blocksOf, matchesIn } from "./walk";

/** The inlines of each paragraph, heading and cell. */
export function* leavesOf(tree: RichText): Generator<readonly Inline[]> {
  for (const block of blocksOf(tree)) {
    if (block.type === "paragraph" || block.type === "heading") yield block.children;
    if (block.type === "table") for (const row of [block.head, ...block.rows]) yield* row;
  }
}

/** The texts in some inlines that Markdown could have read: not the words of a bare address. */
export function* readableTexts(value: string, inlines: readonly Inline[]): Generator<Text> {
  for (const node of inlines) {
    if (node.type === "text") yield node;
    const isBare = node.type === "link" && value.charAt(node.at ?? 0) !== "[";
    if ("children" in node && !isBare) yield* readableTexts(value, node.children);
  }
}

/** What a pattern finds in those texts, where it was typed so: `\\*` and `&lt;` are how an author asks for the character itself. */
export function* typedIn(value: string, inlines: readonly Inline[], pattern: RegExp) {
  for (const node of readableTexts(value, inlines)) {
    for (const found of matchesIn(node, pattern)) {
      if (value.startsWith(found.match[0], found.at)) yield { ...found, node };
    }
  }
}

/** True for a letter or a figure. */
export function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
