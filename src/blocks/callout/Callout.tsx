import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Callout as CalloutView } from "./CalloutView";

export type { CalloutProps } from "./CalloutView";

/**
 * Box for a text to read first, in the DSFR's callout. Renders a `<section>`, or nothing if the title and the text are
 * both empty.
 */
export const Callout = defineReadBlock({
  view: CalloutView,
  schema: object(
    {
      title: optional(
        inline("Le titre de l’encadré. Sans texte dessous, c’est une simple phrase.", {
          label: "Titre de l’encadré",
          targetLength: 40,
        }),
      ),
      desc: optional(markdown("Le texte de l’encadré.", { label: "Texte de l’encadré" })),
    },
    "Un encadré, pour ce qu’il faut lire d’abord.",
    { label: "Encadré" },
  ),
  read: ({ title, desc }, block) => ({ title: readLine(title, block), desc: readText(desc, block) }),
});
