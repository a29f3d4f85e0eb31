import type { ReactElement, ReactNode } from "react";
import { hasWords, isBlank } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import type { BlockContext } from "../../definition/context";
import { Heading } from "../../definition/Section";
import { Flow, isBlankTree, Line } from "../../rich-text/RichText";

/** A name, and the text that is said of it. */
export interface Named {
  readonly name: readonly Inline[];
  readonly text: RichText;
}

interface EntryProps extends Named {
  readonly block: BlockContext;
  /** The class of its name, and that of a name which heads nothing, where it is another. */
  readonly className: string;
  readonly plainClass?: string;
  /** For the block's own title, which has no id; by default a level for the block's parts, which have ids. */
  readonly level?: number;
  /** Its heading's id, where that is asked for before. */
  readonly id?: string | undefined;
  /** How its name shows, where that is more than its words. */
  readonly heading?: ReactNode;
  /** For a `<div>` around the text. */
  readonly textClass?: string;
  /** True where something else than the text stands under the name. */
  readonly isFilled?: boolean;
  /** What stands between name and text. */
  readonly children?: ReactNode;
}

/** A name over its text: a heading, or a paragraph where it heads nothing (RGAA 9.1). */
export function Entry(props: EntryProps): ReactElement {
  const { block, name, className, plainClass = className, level, id, heading, text, textClass } = props;
  const { isFilled = !isBlankTree(text), children } = props;
  const heads = isFilled && hasWords(name);
  const ownLevel = level ?? block.innerLevel;
  return (
    <>
      {!isBlank(name) && (
        <Heading
          level={heads ? ownLevel : undefined}
          id={heads && level === undefined ? (id ?? block.idOf(props, name)) : undefined}
          className={heads ? className : plainClass}
        >
          {heading ?? <Line block={block}>{name}</Line>}
        </Heading>
      )}
      {children}
      <Flow block={block} tree={text} level={ownLevel + (heads ? 1 : 0)} className={textClass} />
    </>
  );
}

/** True where there is a word or an image to show. */
export function entrySays({ name, text }: Named): boolean {
  return !isBlank(name) || !isBlankTree(text);
}
