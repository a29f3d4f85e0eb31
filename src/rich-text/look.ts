import { textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";

/** Removes bold or italics around a whole line: the look of a title comes from its heading (RGAA 8.9). */
export function withoutLook(line: readonly Inline[]): readonly Inline[] {
  const [only, more] = line;
  const isWrapped = (only?.type === "strong" || only?.type === "emphasis") && !more;
  return isWrapped ? withoutLook(only.children) : line;
}

/** Whether a line is all in bold, ignoring its punctuation. */
export function isBold(line: readonly Inline[]): boolean {
  return line.length > 0 && line.every((node) => isBoldNode(node) || !/[\p{L}\p{N}]/u.test(textOf([node])));
}

function isBoldNode(node: Inline): boolean {
  return node.type === "strong" || (node.type === "emphasis" && isBold(node.children));
}

/** Returns the class of a heading in prose. Its look depends on its level on the page, not on the number of `#` in the text. */
export function headingLook(level: number): string {
  return level >= 4 ? "fr-h6" : "fr-h5";
}

/** Joins class names, without the empty ones. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
