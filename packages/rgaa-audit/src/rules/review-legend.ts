import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewLegendMeta: RuleMeta = {
  severity: "review",
  tests: ["11.7.1"],
  title: {
    fr: "Cette légende indique-t-elle ce que l’on choisit ?",
    en: "Does this legend say what people choose?",
  },
  help: { fr: "Sinon, écrivez la question posée.", en: "If not, write the question that is asked." },
  example: {
    before:
      '<form><fieldset><legend>Choix</legend><label><input type="radio" name="c"> Oui</label> <label><input type="radio" name="c"> Non</label></fieldset></form>',
  },
};

export const reviewLegend: RuleFinder = {
  name: "review-legend",
  when: "width",
  find: (document) => findReviewItems(document, "legend"),
};
