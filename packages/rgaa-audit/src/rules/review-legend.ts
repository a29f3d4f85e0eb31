import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewLegendMeta: RuleMeta = {
  severity: "review",
  tests: ["11.7.1"],
  title: { fr: "Cette légende dit-elle ce que l’on choisit ?", en: "Does this legend say what is chosen?" },
  help: { fr: "Écrivez la question.", en: "Write the question." },
  example: {
    before:
      '<form><fieldset><legend>Choix</legend><label><input type="radio" name="c"> Oui</label> <label><input type="radio" name="c"> Non</label></fieldset></form>',
  },
};

export const reviewLegend: RuleFinder = {
  name: "review-legend",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "legend",
      /^(?:choix|choisissez|options?|infos?|informations?|autres?|divers|sélection)$/i,
    ),
};
