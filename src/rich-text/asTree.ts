import { parseInline, parseMarkdown } from "../content/markdown/parse";
import type { Inline, Markdown, RichText } from "../content/markdown/tree";

/** The tree of a Markdown field: parsed when it is still the author's string. */
export function asTree(content: Markdown | undefined): RichText {
  return typeof content === "string" ? parseMarkdown(content) : (content ?? []);
}

/** The inlines of a one-line Markdown field. */
export function asInlines(content: Markdown | undefined): readonly Inline[] {
  if (typeof content === "string") return parseInline(content);
  return (content ?? []).flatMap((block) =>
    "children" in block && block.type !== "quote" ? block.children : [],
  );
}
