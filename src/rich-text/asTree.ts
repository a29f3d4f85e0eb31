import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline, RichText } from "@dsfr-blocks/content/markdown/tree";
import type { TextContext } from "./prose";
import { withTypedLists } from "./typedLists";

/** Parses a Markdown field. Recognises the lists that its author typed by hand, and the directives if they are blocks in it. */
export function asTree(content: string | undefined, block?: Pick<TextContext, "prose">): RichText {
  const { find: directives, outer } = block?.prose.directives ?? {};
  return content ? withTypedLists(parseMarkdown(content, { directives, outer })) : [];
}

/** Parses a one-line Markdown field. */
export function asInlines(content: string | undefined): readonly Inline[] {
  return content ? parseInline(content) : [];
}

/** Returns the plain text of a one-line Markdown field; "" if it is not a string. */
export function wordsOf(content: unknown): string {
  return typeof content === "string" ? textOf(parseInline(content)).replace(/\s+/g, " ").trim() : "";
}
