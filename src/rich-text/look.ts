import { getText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";

/** Removes bold or italics around a whole line: the look of a title comes from its heading (RGAA 8.9). */
export function removeLook(line: readonly InlineNode[]): readonly InlineNode[] {
  const [only, more] = line;
  const isWrapped = (only?.type === "strong" || only?.type === "emphasis") && !more;
  return isWrapped ? removeLook(only.children) : line;
}

/** Whether a line is all in bold, ignoring its punctuation. */
export function isBold(line: readonly InlineNode[]): boolean {
  return line.length > 0 && line.every((node) => isBoldNode(node) || !/[\p{L}\p{N}]/u.test(getText([node])));
}

function isBoldNode(node: InlineNode): boolean {
  return node.type === "strong" || (node.type === "emphasis" && isBold(node.children));
}

/**
 * Returns the class of a heading in prose. The look of the heading depends on its level on the page, not on the number of `#`
 * in the text.
 */
export function getHeadingClass(level: number): string {
  return level >= 4 ? "fr-h6" : "fr-h5";
}

/** Joins class names, and omits empty names. */
export function joinClasses(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
