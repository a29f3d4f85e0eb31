import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewLegend: PageRule = {
  name: "review-legend",
  when: "width",
  ...review(["11.7.1"])`
    Cette légende dit-elle ce que l’on choisit ? Écrivez la question.
    Does this legend say what is chosen? Write the question.
    <form><fieldset><legend>Choix</legend><label><input type="radio" name="c"> Oui</label> <label><input type="radio" name="c"> Non</label></fieldset></form>`,
  find: (document) =>
    placesOf(
      document,
      "legend",
      /^(?:choix|choisissez|options?|infos?|informations?|autres?|divers|sélection)$/i,
    ),
};
