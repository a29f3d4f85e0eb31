import { textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";

/** Inlines without the bold or italics that hold all of them: a title's look is its heading's (RGAA 8.9). */
export function withoutLook(line: readonly Inline[]): readonly Inline[] {
  const [only, more] = line;
  const held = (only?.type === "strong" || only?.type === "emphasis") && !more;
  return held ? withoutLook(only.children) : line;
}

/** True when a line is all bold, the punctuation at its end aside. */
export function isBold(line: readonly Inline[]): boolean {
  return line.length > 0 && line.every((node) => isBoldNode(node) || !/[\p{L}\p{N}]/u.test(textOf([node])));
}

function isBoldNode(node: Inline): boolean {
  return node.type === "strong" || (node.type === "emphasis" && isBold(node.children));
}

/** A heading's class in prose: its look follows its place on the page, not the number that the author typed. */
export function headingLook(level: number): string {
  return level >= 4 ? "fr-h6" : "fr-h5";
}

/** Class names, those that are there. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
