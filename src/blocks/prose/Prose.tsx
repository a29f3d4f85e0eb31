import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Prose as ProseView } from "./ProseView";

export type { ProseProps } from "./ProseView";

/**
 * Text with an optional title. The headings of the text are one level below the title. Renders a `<section>`, or nothing if the
 * title and the text are both empty.
 */
export const Prose = defineReadBlock({
  view: ProseView,
  schema: object(
    {
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 })),
      text: markdown("Le texte de la partie.", { label: "Texte" }),
    },
    "Un texte, sous un titre ou seul.",
    { label: "Texte" },
  ),
  read: ({ title, text }, block) => ({ title: readLine(title, block), text: readText(text, block) }),
});
