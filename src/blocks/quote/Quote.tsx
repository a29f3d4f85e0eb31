import { hasWords, isBlank } from "../../content/markdown/text";
import { image, inline, markdown, object, optional } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { NO_HEADING } from "../../rich-text/blocks";
import { addressOf } from "../../rich-text/links";
import { Flow, isBlankTree, Line, Paragraph } from "../../rich-text/RichText";
import { classes } from "../../rich-text/look";

/**
 * A quotation, with its author and its source. Renders a `<section>` with the DSFR's quote; the portrait is decoration
 * (RGAA 1.2).
 */
export const Quote = defineBlock({
  name: "Quote",
  schema: object(
    {
      photo: optional(
        image("Un portrait de l’auteur, carré : une décoration, son nom est écrit.", { label: "Portrait" }),
      ),
      quote: markdown("Les mots cités, tels qu’ils ont été dits ou écrits.", {
        label: "Mots cités",
        drawnFor: 200,
      }),
      name: optional(inline("Qui a dit ou écrit ces mots.", { label: "Auteur", drawnFor: 60 })),
      desc: optional(
        inline("L’œuvre ou le discours d’où viennent ces mots.", { label: "Source", drawnFor: 60 }),
      ),
    },
    "Une citation, son auteur et sa source.",
    { label: "Citation" },
  ),
  render: ({ photo, quote, name, desc }, block) => {
    const { img: Image } = block.prose.components;
    const words = asTree(quote, block);
    const author = asInlines(name);
    const source = asInlines(desc);
    const isSigned = hasWords(author) || hasWords(source);
    const src = isSigned ? addressOf(photo, block, "image") : undefined;
    if (isBlankTree(words) && isBlank(author) && isBlank(source)) return null;
    return (
      <Section block={block} className="dsfrb-quote">
        <figure className={classes("fr-quote", src !== undefined && "fr-quote--column")}>
          {!isBlankTree(words) && (
            <blockquote>
              <Flow block={block} tree={words} level={NO_HEADING} />
            </blockquote>
          )}
          {(!isBlank(author) || !isBlank(source)) && (
            <figcaption>
              <Paragraph block={block} className="fr-quote__author">
                {author}
              </Paragraph>
              {!isBlank(source) && (
                <p className="fr-quote__source">
                  <cite>
                    <Line block={block}>{source}</Line>
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
      </Section>
    );
  },
});
