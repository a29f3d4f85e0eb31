import type { ReactElement, ReactNode } from "react";
import { Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";

interface TitledTextProps {
  readonly block: BlockContext;
  /** Title of the text, in one line. */
  readonly name: ReactNode;
  /** Text below the title. */
  readonly text: ReactNode;
  /** Class of the title. */
  readonly className: string;
  /** Class of the title if it is a paragraph. Default: `className`. */
  readonly plainClass?: string;
  /**
   * Level of the heading. Pass it only for the block's own title, which then has no generated id. Default: the level of the
   * block's subtitles, which have generated ids.
   */
  readonly level?: number;
  /** Id of the heading. Default: an id made from the title. */
  readonly id?: string | undefined;
  /** Content of the heading. Default: the title. */
  readonly heading?: ReactNode;
  /** Class of a `<div>` around the text. Without this class, there is no `<div>`. */
  readonly textClass?: string;
  /** Whether there is any content under the title. Default: whether there is a text. */
  readonly isFilled?: boolean;
  /** Content between the title and the text. */
  readonly children?: ReactNode;
}

/** Renders a title above its text. The title is a heading, or a paragraph if there is no content below the title (RGAA 9.1). */
export function TitledText(props: TitledTextProps): ReactElement {
  const { block, name, className, plainClass = className, level, id, heading, text, textClass } = props;
  const { isFilled = !isEmptyNode(text), children } = props;
  const isHeading = isFilled && hasText(name);
  const titleLevel = level ?? block.innerLevel;
  return (
    <>
      {!isEmptyNode(name) && (
        <Heading
          level={isHeading ? titleLevel : undefined}
          id={isHeading ? (id ?? (level === undefined ? block.idOf(props, name) : undefined)) : undefined}
          className={isHeading ? className : plainClass}
        >
          {heading ?? <Line block={block}>{name}</Line>}
        </Heading>
      )}
      {children}
      <Flow block={block} level={titleLevel + (isHeading ? 1 : 0)} className={textClass}>
        {text}
      </Flow>
    </>
  );
}
