import { createElement, type HTMLAttributes } from "react";
import type { Markdown } from "../content/markdown/tree";
import { asTree } from "./asTree";
import { renderBlocks } from "./blocks";
import { type ProseOptions, proseOf } from "./prose";
import { splitProseOptions } from "./options";

export interface RichTextProps
  extends ProseOptions, Omit<HTMLAttributes<HTMLDivElement>, "children" | "content"> {
  /** Markdown as the author wrote it, or its tree. */
  readonly content: Markdown;
  /** Level of its shallowest heading: 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/**
 * An author's Markdown in the DSFR's look. Renders a `<div>`; nothing when there is no word.
 */
export function RichText({ content, headingLevel = 2, ...rest }: RichTextProps) {
  const [options, { className, ...root }] = splitProseOptions(rest);
  const blocks = asTree(content);
  if (blocks.length === 0) return null;
  const classes = ["dsfrb-prose", "dsfrb-measure", className].filter(Boolean).join(" ");
  const nodes = renderBlocks(blocks, { prose: proseOf(options), level: headingLevel });
  return createElement("div", { ...root, className: classes }, ...nodes);
}
