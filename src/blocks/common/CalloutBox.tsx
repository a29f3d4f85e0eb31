import type { ReactElement, ReactNode } from "react";
import { hasWords, isBlank } from "../../content/markdown/text";
import type { BlockContext } from "../../definition/context";
import { Heading } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, isBlankTree, Line } from "../../rich-text/RichText";
import { classes } from "../../rich-text/look";

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
  const heading = asInlines(title);
  const tree = asTree(text);
  // A sentence with nothing under it is a paragraph: a heading would head nothing (RGAA 9.1).
  const heads = hasWords(heading) && !isBlankTree(tree);
  return (
    <section {...block.root} className={classes("dsfrb-section", className, block.root.className)}>
      <div className="fr-callout fr-mb-0 dsfrb-box">
        {!isBlank(heading) && (
          <Heading
            level={heads ? block.level : undefined}
            className={heads ? "fr-callout__title" : "fr-callout__text fr-text--lead"}
          >
            <Line block={block}>{heading}</Line>
          </Heading>
        )}
        <Flow block={block} tree={tree} className="fr-callout__text dsfrb-prose" />
        {children}
      </div>
    </section>
  );
}

/** True when a callout has a word or an image to show. */
export function calloutSays(title: string, text: string | undefined): boolean {
  return !isBlank(asInlines(title)) || !isBlankTree(asTree(text));
}
