import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "../../definition/context";
import { classes } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Entry } from "./Entry";

export interface CalloutBoxProps {
  readonly block: BlockContext;
  /** The class of the section. */
  readonly className: string;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** What follows the text. */
  readonly children?: ReactNode;
}

/** The DSFR's callout as a block. Renders a `<section>`; nothing if there is nothing to show. */
export function CalloutBox(props: CalloutBoxProps): ReactElement | null {
  const { block, className, title, text, children } = props;
  if ([title, text, children].every(isEmptyNode)) return null;
  return (
    <section {...block.root} className={classes("dsfrb-section", className, block.root.className)}>
      <div className="fr-callout fr-mb-0 dsfrb-box">
        <Entry
          block={block}
          level={block.level}
          name={title}
          className="fr-callout__title"
          plainClass="fr-callout__text fr-text--lead"
          text={text}
          textClass="fr-callout__text dsfrb-prose"
        />
        {children}
      </div>
    </section>
  );
}
