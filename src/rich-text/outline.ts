import { hasText, isBlankBlock } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, DirectiveNode, HeadingNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { removeLook } from "./look";

/** Block with its rendered heading level. A heading without content below it has become a paragraph. */
export type OutlineBlock =
  Exclude<BlockNode, HeadingNode | DirectiveNode> | OutlineHeading | OutlineDirective;
/** Directive, and the level of a heading at its position. */
export type OutlineDirective = DirectiveNode & { readonly level: number };
export interface OutlineHeading extends HeadingNode {
  /**
   * Level of the element on the page, from 2 on. Above 6, the heading is rendered as a paragraph in bold, because HTML has only
   * six levels.
   */
  readonly level: number;
}

/**
 * Computes the level of every heading: `base` for the shallowest headings, and one more than the level of its parent for each
 * deeper heading, so that no level is skipped, whatever the author typed (RGAA 9.1). Removes blank headings. A heading without
 * content below it becomes a paragraph in bold: its text remains, but is not part of the heading outline.
 */
export function computeOutline(blocks: MarkdownTree, base: number): OutlineBlock[] {
  const visibleBlocks = blocks.filter((block) => block.type === "thematicBreak" || !isBlankBlock(block));
  if (visibleBlocks.every(({ type }) => type === "thematicBreak")) return [];
  const hasContent = findContentBelow(visibleBlocks);
  const parentDepths: number[] = []; // typed depths of the parents of the current block
  return visibleBlocks.map((block, index): OutlineBlock => {
    if (block.type === "directive") return { ...block, level: base + parentDepths.length };
    if (block.type !== "heading") return block;
    if (!hasText(block.children)) return { ...block, type: "paragraph" }; // an image without words
    if (!hasContent[index]) return convertToBold(block);
    while (parentDepths.length > 0 && (parentDepths.at(-1) ?? 0) >= block.depth) parentDepths.pop();
    const level = base + parentDepths.length;
    parentDepths.push(block.depth);
    return { ...block, level };
  });
}

/**
 * Cuts a text at its shallowest headings, among those for which `isSectionHeading` is true. Returns the blocks before the
 * first of these headings, then one list for each of these headings, with its content. The first list may be empty.
 */
export function cutAtHeadings(
  blocks: MarkdownTree,
  isSectionHeading: (heading: HeadingNode, next: BlockNode | undefined) => boolean,
): [intro: MarkdownTree, ...sections: MarkdownTree[]] {
  const depths = blocks.map((block, index) =>
    block.type === "heading" && isSectionHeading(block, blocks[index + 1]) ? block.depth : Infinity,
  );
  const top = depths.reduce((least, depth) => Math.min(least, depth), Infinity);
  const starts = [...depths.keys()].filter((index) => depths[index] === top && top < Infinity);
  const sections = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  return [blocks.slice(0, starts[0]), ...sections];
}

/**
 * Returns, for each block, whether the block would have content below it if it were a heading. Goes from the end, to read
 * each block once.
 */
function findContentBelow(blocks: readonly BlockNode[]): boolean[] {
  const hasContent: boolean[] = [];
  let next: BlockNode | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const depth = block?.type === "heading" ? block.depth : 0;
    hasContent[index] = next !== undefined && (next.type !== "heading" || next.depth > depth);
    if (block?.type !== "thematicBreak") next = block;
  }
  return hasContent;
}

function convertToBold({ children, id, at }: HeadingNode): BlockNode & { type: "paragraph" } {
  const strong = { type: "strong", children: removeLook(children) } as const;
  const anchors = id === undefined ? [] : [{ type: "anchor", id, children: [] } as const];
  return { type: "paragraph", children: [...anchors, strong], at };
}
