import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl } from "../../rich-text/links";
import { joinClasses } from "../../rich-text/look";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line, Paragraph } from "../../rich-text/Text";

/** The props of `Quote`. */
export interface QuoteProps extends BlockAttributes {
  /** URL of a square portrait of the author. The portrait is decorative, and is shown only with a `name` or a `desc`. */
  readonly photo?: string | undefined;
  /** Quoted text, in paragraphs. Headings in this text are rendered as paragraphs. */
  readonly quote: ReactNode;
  /** Author of the quotation, in one line. */
  readonly name?: ReactNode;
  /** Source of the quotation, in one line: a work or a speech. */
  readonly desc?: ReactNode;
}

/** Level below `h6`: a heading of the text is rendered as a paragraph. */
const NO_HEADING = 7;

/**
 * Quotation with its author and its source. Renders a `<section>` with the DSFR's quote. The portrait is decorative
 * (RGAA 1.2).
 */
export const Quote = defineView<QuoteProps>({
  name: "Quote",
  props: { photo: true, quote: true, name: true, desc: true },
  render: ({ photo, quote, name, desc }, block) => {
    if ([quote, name, desc].every(isEmptyNode)) return null;
    const { img: Image } = block.prose.components;
    const isSigned = hasText(name) || hasText(desc);
    const src = isSigned ? resolveSafeUrl(photo, block, "image") : undefined;
    return (
      <BlockSection block={block} className="dsfrb-quote">
        <figure className={joinClasses("fr-quote", src !== undefined && "fr-quote--column")}>
          {!isEmptyNode(quote) && (
            <blockquote>
              <Flow block={block} level={NO_HEADING}>
                {quote}
              </Flow>
            </blockquote>
          )}
          {(!isEmptyNode(name) || !isEmptyNode(desc)) && (
            <figcaption>
              <Paragraph block={block} className="fr-quote__author">
                {name}
              </Paragraph>
              {!isEmptyNode(desc) && (
                <p className="fr-quote__source">
                  <cite>
                    <Line block={block}>{desc}</Line>
                  </cite>
                </p>
              )}
              {src !== undefined && (
                <div className="fr-quote__image">
                  <Image src={src} alt="" loading="lazy" />
                </div>
              )}
            </figcaption>
          )}
        </figure>
      </BlockSection>
    );
  },
});
