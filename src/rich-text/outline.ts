import { hasWords, isBlankBlock } from "../content/markdown/text";
import type { Block, Heading, RichText } from "../content/markdown/tree";

/** A block with its rendered heading level; a heading that heads nothing has become a paragraph. */
export type Outlined = Exclude<Block, Heading> | OutlinedHeading;
export interface OutlinedHeading extends Heading {
  /** 2 to 6: the element's level on the page. */
  readonly level: number;
}

/**
 * Gives every heading its level: the shallowest take `base`, each deeper one its parent's plus one,
 * so that no level is skipped whatever was typed (RGAA 9.1). Blank headings go; a heading with
 * nothing under it, or too deep for HTML, is a paragraph in bold: its words stay, and structure nothing.
 */
export function outline(blocks: RichText, base: number): Outlined[] {
  if (blocks.every(isBlankBlock)) return [];
  const filled = blocks.filter((block) => block.type === "thematicBreak" || !isBlankBlock(block));
  const open: number[] = []; // typed depths of the headings that the current place is under
  return filled.map((block, index): Outlined => {
    if (block.type !== "heading") return block;
    if (!hasWords(block.children)) return { ...block, type: "paragraph" }; // an image without words
    if (!headsSomething(block, filled.slice(index + 1))) return inBold(block);
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.depth) open.pop();
    const level = base + open.length;
    if (level > 6) return inBold(block); // HTML has no h7
    open.push(block.depth);
    return { ...block, level };
  });
}

function headsSomething(heading: Heading, rest: readonly Block[]): boolean {
  const next = rest.find(({ type }) => type !== "thematicBreak");
  return next !== undefined && (next.type !== "heading" || next.depth > heading.depth);
}

function inBold({ children, at }: Heading): Block & { type: "paragraph" } {
  const strong = { type: "strong", children } as const;
  return { type: "paragraph", children: [strong], ...(at !== undefined && { at }) };
}
