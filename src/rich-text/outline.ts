import { hasWords, isBlankBlock } from "@dsfr-blocks/content/markdown/text";
import type { Block, Directive, Heading, RichText } from "@dsfr-blocks/content/markdown/tree";
import { withoutLook } from "./look";

/** A block with its rendered heading level; a heading that heads nothing has become a paragraph. */
export type Outlined = Exclude<Block, Heading | Directive> | OutlinedHeading | OutlinedDirective;
/** A directive, and the level of a heading where it stands. */
export type OutlinedDirective = Directive & { readonly level: number };
export interface OutlinedHeading extends Heading {
  /** The element's level on the page, from 2 on; beyond 6, which HTML has not, it is a paragraph in bold. */
  readonly level: number;
}

/**
 * Gives every heading its level: the shallowest take `base`, each deeper one its parent's plus one,
 * so that no level is skipped whatever was typed (RGAA 9.1). Blank headings go; a heading with
 * nothing under it is a paragraph in bold: its words stay, and structure nothing.
 */
export function outline(blocks: RichText, base: number): Outlined[] {
  if (blocks.every(isBlankBlock)) return [];
  const filled = blocks.filter((block) => block.type === "thematicBreak" || !isBlankBlock(block));
  const heads = headsSomething(filled);
  const open: number[] = []; // typed depths of the headings that the current place is under
  return filled.map((block, index): Outlined => {
    if (block.type === "directive") return { ...block, level: base + open.length };
    if (block.type !== "heading") return block;
    if (!hasWords(block.children)) return { ...block, type: "paragraph" }; // an image without words
    if (!heads[index]) return inBold(block);
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.depth) open.pop();
    const level = base + open.length;
    open.push(block.depth);
    return { type: "heading", depth: block.depth, children: block.children, level };
  });
}

/**
 * A text cut at its shallowest headings, of those that count: what stands before the first, which may be nothing, then
 * each of them with what it heads.
 */
export function cutAtHeadings(
  blocks: RichText,
  counts: (heading: Heading, next: Block | undefined) => boolean,
): [intro: RichText, ...sections: RichText[]] {
  const depths = blocks.map((block, index) =>
    block.type === "heading" && counts(block, blocks[index + 1]) ? block.depth : Infinity,
  );
  const top = depths.reduce((least, depth) => Math.min(least, depth), Infinity);
  const starts = [...depths.keys()].filter((index) => depths[index] === top && top < Infinity);
  const sections = starts.map((start, order) => blocks.slice(start, starts[order + 1]));
  return [blocks.slice(0, starts[0]), ...sections];
}

/** Which blocks something would lie under, were they headings. From the end: each is looked at once. */
function headsSomething(blocks: readonly Block[]): boolean[] {
  const heads: boolean[] = [];
  let next: Block | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const depth = block?.type === "heading" ? block.depth : 0;
    heads[index] = next !== undefined && (next.type !== "heading" || next.depth > depth);
    if (block?.type !== "thematicBreak") next = block;
  }
  return heads;
}

function inBold({ children, at }: Heading): Block & { type: "paragraph" } {
  const strong = { type: "strong", children: withoutLook(children) } as const;
  return { type: "paragraph", children: [strong], at };
}
