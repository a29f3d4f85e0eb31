import { defineBlock } from "dsfr-blocks";
import { inline, markdown, number, object } from "dsfr-blocks/schema";
import { EstimateForm } from "./EstimateForm";

/** A block with state: its component stands in a file of its own. */
export const Estimate = defineBlock({
  name: "Estimate",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre" }),
      help: markdown("Ce qu’il faut savoir pour répondre."),
      share: number("La part des agents qui travaillent au projet, sur cent."),
    },
    "Un calcul, à faire sur la page.",
  ),
  component: EstimateForm,
});
