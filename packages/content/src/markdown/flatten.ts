import type { InlineOrTag, LocatedTag } from "./tokens";
import type { InlineNode } from "./tree";

/**
 * Replaces the tags of block elements between inlines with line breaks. Used where blocks are not allowed, such as in a table
 * cell.
 */
export function flatten(flow: readonly InlineOrTag[]): InlineNode[] {
  const inlines: InlineNode[] = [];
  let separator: LocatedTag | undefined;
  for (const node of flow) {
    if (node.type === "tag") {
      if (inlines.length > 0) separator ??= node;
      continue;
    }
    if (separator && node.type === "text" && node.value.trim() === "") continue;
    if (separator && inlines.at(-1)?.type !== "break" && node.type !== "break")
      inlines.push({ type: "break", at: separator.at });
    separator = undefined;
    inlines.push(node);
  }
  return inlines;
}
