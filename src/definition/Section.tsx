import type { ReactElement, ReactNode } from "react";
import { readLine } from "../rich-text/MarkdownText";
import { BlockSection, type BlockSectionProps } from "./BlockSection";
import { type BlockContext, createBlockContext } from "./context";

/** Props of `Section`. */
export interface SectionProps extends Omit<BlockSectionProps, "block" | "title"> {
  /**
   * Context: the second argument of the block's `render`. Without a context, the title has level 2, and the root element has no
   * attributes from the block.
   */
  readonly block?: BlockContext | undefined;
  /** Title of the block: one line of Markdown, or a React node. */
  readonly title?: ReactNode;
}

const NO_PROPS = { content: {}, prose: {}, options: {}, root: {} };

/**
 * Renders the frame of a block as a `<section>`: its title and `intro`, then its body, side by side if the container is wide.
 * If nothing is below the title, the title is a paragraph instead of a heading (RGAA 9.1). Returns `null` if there is no title,
 * no intro and no body.
 *
 * @example
 * render: ({ title, desc }, block) => (
 *   <Section block={block} title={title}>
 *     <RichText block={block} content={desc} />
 *   </Section>
 * )
 */
export function Section({
  block = createBlockContext(NO_PROPS, true),
  title,
  ...props
}: SectionProps): ReactElement | null {
  return BlockSection({ ...props, block, title: readLine(title, block) });
}
