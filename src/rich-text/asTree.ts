import { parseInline, parseMarkdown } from "../content/markdown/parse";
import type { Inline, Markdown, RichText } from "../content/markdown/tree";
import { withTypedLists } from "./typedLists";

/** The tree of a Markdown field: parsed when it is still the author's string, with the lists typed by hand. */
export function asTree(content: Markdown | undefined): RichText {
  return withTypedLists(typeof content === "string" ? parseMarkdown(content) : (content ?? []));
}

/** The inlines of a one-line Markdown field. */
export function asInlines(content: Markdown | undefined): readonly Inline[] {
  if (typeof content === "string") return parseInline(content);
  return (content ?? []).flatMap((block) =>
    "children" in block && block.type !== "quote" ? block.children : [],
  );
}
