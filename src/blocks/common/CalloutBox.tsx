import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "../../definition/context";
import { joinClasses } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { TitledText } from "./TitledText";

export interface CalloutBoxProps {
  readonly block: BlockContext;
  /** Class of the `<section>`. */
  readonly className: string;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** Content after the text. */
  readonly children?: ReactNode;
}

/**
 * Renders the DSFR's callout in a `<section>`. Renders nothing if the title, the text and the children are all empty.
 */
export function CalloutBox(props: CalloutBoxProps): ReactElement | null {
  const { block, className, title, text, children } = props;
  if ([title, text, children].every(isEmptyNode)) return null;
  return (
    <section {...block.root} className={joinClasses("dsfrb-section", className, block.root.className)}>
      <div className="fr-callout fr-mb-0 dsfrb-box">
        <TitledText
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
