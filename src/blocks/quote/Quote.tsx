import { image, inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Quote as QuoteView } from "./QuoteView";

export type { QuoteProps } from "./QuoteView";

/**
 * Quotation with its author and its source. Renders a `<section>` with the DSFR's quote. The portrait is decorative
 * (RGAA 1.2).
 */
export const Quote = defineReadBlock({
  view: QuoteView,
  schema: object(
    {
      photo: optional(
        image("Un portrait carré de l’auteur. C’est une décoration : inutile de le décrire.", {
          label: "Portrait",
        }),
      ),
      quote: markdown("Les mots cités, tels qu’ils ont été dits ou écrits.", {
        label: "Mots cités",
        targetLength: 200,
      }),
      name: optional(inline("Qui a dit ou écrit ces mots.", { label: "Auteur", targetLength: 60 })),
      desc: optional(
        inline("L’œuvre ou le discours d’où viennent ces mots.", { label: "Source", targetLength: 60 }),
      ),
    },
    "Une citation, son auteur et sa source.",
    { label: "Citation" },
  ),
  read: ({ photo, quote, name, desc }, block) => ({
    photo,
    quote: readText(quote, block),
    name: readLine(name, block),
    desc: readLine(desc, block),
  }),
});
