import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Checklist as ChecklistView } from "./ChecklistView";
import { noItem } from "./rules/no-item";

export type { ChecklistProps } from "./ChecklistView";

/** What to check before one goes on: an introduction, then one list of lines. Renders a `<section>`. */
export const Checklist = defineReadBlock({
  view: ChecklistView,
  schema: object(
    {
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 })),
      desc: optional(markdown("Un texte d’introduction.", { label: "Introduction" })),
      items: list(
        inline("Un point à vérifier, en une ligne.", { label: "Point", drawnFor: 120 }),
        "Les points à vérifier, un au moins.",
        { label: "Points à vérifier" },
      ),
    },
    "Ce qu’il faut vérifier avant de continuer.",
    { label: "Liste de vérification" },
  ),
  read: ({ title, desc, items }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    items: items.map((item) => readLine(item, block)),
  }),
  rules: [noItem],
});
