import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import type { TextContext } from "./prose";
import { recogniseLists } from "./recogniseLists";

/**
 * Parses a Markdown field. Recognises the lists that the author typed by hand, and the directives if they are blocks in this
 * field.
 */
export function parseText(content: string | undefined, block?: Pick<TextContext, "prose">): MarkdownTree {
  const { find: directives, outer } = block?.prose.directives ?? {};
  return content ? recogniseLists(parseMarkdown(content, { directives, outer })) : [];
}

/** Parses a one-line Markdown field. */
export function parseInlines(content: string | undefined): readonly InlineNode[] {
  return content ? parseInline(content) : [];
}

/** Returns the plain text of a one-line Markdown field; "" if the content is not a string. */
export function getPlainText(content: unknown): string {
  return typeof content === "string" ? getText(parseInline(content)).replace(/\s+/g, " ").trim() : "";
}
