import type { ReactElement, ReactNode } from "react";
import { readLine } from "../rich-text/MarkdownText";
import { BlockSection, type BlockSectionProps } from "./BlockSection";
import { type BlockContext, contextOf } from "./context";

/** The title of a block, and the context that `render` was given. */
export interface SectionProps extends Omit<BlockSectionProps, "block" | "title"> {
  /** What the block's `render` was given; without it, a section of level 2 that stands by itself. */
  readonly block?: BlockContext | undefined;
  /** The block's title: one line of Markdown, or a React node. */
  readonly title?: ReactNode;
}

const NO_PROPS = { content: {}, prose: {}, options: {}, root: {} };

/**
 * The frame of a block: its title and what stands with it in the margin, and its body on the page's axis, side
 * by side when the container is wide. Renders a `<section>`; a title with nothing under it is a paragraph
 * (RGAA 9.1), and without a title and a body nothing is rendered.
 */
export function Section({
  block = contextOf(NO_PROPS, true),
  title,
  ...props
}: SectionProps): ReactElement | null {
  return BlockSection({ ...props, block, title: readLine(title, block) });
}
