import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Callout as CalloutView } from "./CalloutView";

export type { CalloutProps } from "./CalloutView";

/** A box for what must be read first. Renders a `<section>` with the DSFR's callout; nothing without a word. */
export const Callout = defineReadBlock({
  view: CalloutView,
  schema: object(
    {
      title: inline("Le titre de l’encadré ; seul, une phrase à lire.", {
        label: "Titre de l’encadré",
        targetLength: 40,
      }),
      desc: optional(markdown("Le texte de l’encadré.", { label: "Texte de l’encadré" })),
    },
    "L’encadré : ce qu’il faut lire d’abord.",
    { label: "Encadré" },
  ),
  read: ({ title, desc }, block) => ({ title: readLine(title, block), desc: readText(desc, block) }),
});
