import { inline, list, markdown, object, optional, plain } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Criteria as CriteriaView } from "./CriteriaView";

export type { CriteriaProps, Criterion } from "./CriteriaView";

/**
 * Selection criteria: an introduction, then one list of named criteria, sorted by their numbers. Renders a `<section>`. The
 * list is ordered, unless only some criteria have a number, or a number is repeated or not recognised. In that case, the
 * criteria keep their order, and their numbers are shown as written.
 */
export const Criteria = defineReadBlock({
  view: CriteriaView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      desc: optional(markdown("Un texte d’introduction.", { label: "Introduction" })),
      list: optional(
        list(
          object(
            {
              num: optional(
                plain("Le numéro du critère, comme « 1 ». Sans numéros, l’ordre est celui du fichier.", {
                  label: "Numéro",
                }),
              ),
              name: inline("Le nom du critère, court.", { label: "Nom", targetLength: 40 }),
              desc: optional(markdown("Ce que le critère demande.", { label: "Texte", targetLength: 200 })),
            },
            "Un critère.",
            { label: "Critère" },
          ),
          "Les critères.",
          { label: "Critères" },
        ),
      ),
    },
    "Les critères, dans l’ordre de leurs numéros.",
    { label: "Critères" },
  ),
  read: ({ title, desc, list: criteria }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    list: criteria?.map((criterion) => ({
      ...criterion,
      name: readLine(criterion.name, block),
      desc: readText(criterion.desc, block),
    })),
  }),
});
