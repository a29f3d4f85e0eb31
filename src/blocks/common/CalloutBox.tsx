import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "../../definition/context";
import { asInlines, asTree } from "../../rich-text/asTree";
import { classes } from "../../rich-text/look";
import { Entry, entrySays } from "./Entry";

export interface CalloutBoxProps {
  readonly block: BlockContext;
  /** The class of the section. */
  readonly className: string;
  /** One line of Markdown. */
  readonly title: string;
  /** Markdown. */
  readonly text: string | undefined;
  /** What follows the text. */
  readonly children?: ReactNode;
}

/** The DSFR's callout as a block. Renders a `<section>`, whether or not it says something: see `calloutSays`. */
export function CalloutBox(props: CalloutBoxProps): ReactElement {
  const { block, className, title, text, children } = props;
  return (
    <section {...block.root} className={classes("dsfrb-section", className, block.root.className)}>
      <div className="fr-callout fr-mb-0 dsfrb-box">
        <Entry
          block={block}
          level={block.level}
          name={asInlines(title)}
          className="fr-callout__title"
          plainClass="fr-callout__text fr-text--lead"
          text={asTree(text, block)}
          textClass="fr-callout__text dsfrb-prose"
        />
        {children}
      </div>
    </section>
  );
}

/** True when a callout has a word or an image to show. */
export function calloutSays(title: string, text: string | undefined): boolean {
  return entrySays({ name: asInlines(title), text: asTree(text) });
}
