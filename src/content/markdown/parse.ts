import { readBlocks } from "./blocks";
import { isOverfull } from "./bounds";
import { allAsTyped } from "./leaves";
import type { Inline, RichText } from "./tree";

/** Reads one Markdown field. Never throws; every word of `source` is in the tree. */
export function parseMarkdown(source: string): RichText {
  return isOverfull(source) ? [allAsTyped(source)] : readBlocks(source, false);
}

/** Reads a field of one line: its inlines, those of several paragraphs set apart by a line break. */
export function parseInline(source: string): readonly Inline[] {
  const paragraphs = isOverfull(source) ? [allAsTyped(source)] : readBlocks(source, true);
  const [only, more] = paragraphs;
  if (only?.type === "paragraph" && !more) return only.children;
  return paragraphs.flatMap((block, index): readonly Inline[] => {
    const inlines = block.type === "paragraph" ? block.children : [];
    return index === 0 ? inlines : [{ type: "break" }, ...inlines];
  });
}
