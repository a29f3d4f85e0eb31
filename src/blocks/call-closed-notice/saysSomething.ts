import { isBlank, isBlankBlock } from "../../content/markdown/text";
import type { Markdown } from "../../content/markdown/tree";
import { asInlines, asTree } from "../../rich-text/asTree";

/** True when the notice has a word or an image to show. */
export function saysSomething(title: Markdown, desc: Markdown | undefined): boolean {
  return !isBlank(asInlines(title)) || !asTree(desc).every(isBlankBlock);
}
