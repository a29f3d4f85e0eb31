import type { ReactElement, ReactNode } from "react";
import { Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { hasWords, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";

interface EntryProps {
  readonly block: BlockContext;
  /** A line: what the text is about. */
  readonly name: ReactNode;
  /** The text under the name. */
  readonly text: ReactNode;
  /** The class of its name, and that of a name which heads nothing, where it is another. */
  readonly className: string;
  readonly plainClass?: string;
  /** For the block's own title, which has no id; by default a level for the block's parts, which have ids. */
  readonly level?: number;
  /** Its heading's id; by default one from the words of its name. */
  readonly id?: string | undefined;
  /** How its name shows, where that is more than its words. */
  readonly heading?: ReactNode;
  /** For a `<div>` around the text. */
  readonly textClass?: string;
  /** Whether something else than the text stands under the name. */
  readonly isFilled?: boolean;
  /** What stands between name and text. */
  readonly children?: ReactNode;
}

/** A name over its text: a heading, or a paragraph where it heads nothing (RGAA 9.1). */
export function Entry(props: EntryProps): ReactElement {
  const { block, name, className, plainClass = className, level, id, heading, text, textClass } = props;
  const { isFilled = !isEmptyNode(text), children } = props;
  const heads = isFilled && hasWords(name);
  const ownLevel = level ?? block.innerLevel;
  return (
    <>
      {!isEmptyNode(name) && (
        <Heading
          level={heads ? ownLevel : undefined}
          id={heads ? (id ?? (level === undefined ? block.idOf(props, name) : undefined)) : undefined}
          className={heads ? className : plainClass}
        >
          {heading ?? <Line block={block}>{name}</Line>}
        </Heading>
      )}
      {children}
      <Flow block={block} level={ownLevel + (heads ? 1 : 0)} className={textClass}>
        {text}
      </Flow>
    </>
  );
}
