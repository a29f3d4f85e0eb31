import { blocksIn, linesIn, placeIn } from "../markdown/text";
import type { Block, Inline, RichText, Text } from "../markdown/tree";

/** Every block of a tree, those inside lists and quotes too, in order. */
export function* blocksOf(blocks: RichText): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* blocksOf(blocksIn(block));
  }
}

/** The inlines of each paragraph, heading and cell. */
export function* leavesOf(blocks: RichText): Generator<readonly Inline[]> {
  for (const block of blocksOf(blocks)) yield* linesIn(block);
}

/** Every inline of a tree, in order; each before those it holds. */
export function* inlinesOf(blocks: RichText): Generator<Inline> {
  for (const leaf of leavesOf(blocks)) yield* inside(leaf);
}

function* inside(inlines: readonly Inline[]): Generator<Inline> {
  for (const node of inlines) {
    yield node;
    if ("children" in node) yield* inside(node.children);
  }
}

/** The texts of a tree that are in the page's own language. */
export function* textsOf(blocks: RichText): Generator<Text> {
  for (const leaf of leavesOf(blocks)) yield* textsIn(leaf, ({ type }) => type === "language");
}

/** The texts among some inlines, and in them, but for those that are in a node left out. */
function* textsIn(inlines: readonly Inline[], isLeftOut: (node: Inline) => boolean): Generator<Text> {
  for (const node of inlines) {
    if (node.type === "text") yield node;
    else if ("children" in node && !isLeftOut(node)) yield* textsIn(node.children, isLeftOut);
  }
}

interface TextMatch {
  readonly node: Text;
  /** Where the match stands in the value. */
  readonly at: number;
  readonly match: RegExpExecArray;
}

/** What a pattern finds in one text. */
export function* matchesIn(node: Text, pattern: RegExp): Generator<TextMatch> {
  for (const match of node.value.matchAll(pattern)) {
    const at = placeIn(node, match.index);
    if (at !== undefined) yield { node, at, match };
  }
}

/** What a pattern finds in the texts of a tree that are in the page's own language. */
export function* matchesInTexts(tree: RichText, pattern: RegExp): Generator<TextMatch> {
  for (const node of textsOf(tree)) yield* matchesIn(node, pattern);
}

/** The texts in some inlines that Markdown could have read: not the words of a bare address. */
export function readableTexts(value: string, inlines: readonly Inline[]): Generator<Text> {
  return textsIn(inlines, ({ type, at = 0 }) => type === "link" && value.charAt(at) !== "[");
}

/** What a pattern finds in those texts, where it was typed so: `\\*` and `&lt;` are how an author asks for the character itself. */
export function* typedInLeaf(value: string, leaf: readonly Inline[], pattern: RegExp): Generator<TextMatch> {
  for (const node of readableTexts(value, leaf))
    for (const found of matchesIn(node, pattern)) if (value.startsWith(found.match[0], found.at)) yield found;
}

/** The same in a whole tree. */
export function* typedIn(value: string, tree: RichText, pattern: RegExp): Generator<TextMatch> {
  for (const leaf of leavesOf(tree)) yield* typedInLeaf(value, leaf, pattern);
}

/** True for a letter or a figure. */
export function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
