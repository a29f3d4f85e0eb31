import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewColourMeta: RuleMeta = {
  severity: "review",
  tests: ["3.1.2"],
  title: {
    fr: "Ce texte donne-t-il une information seulement par la couleur ?",
    en: "Is some information given by colour alone?",
  },
  help: {
    fr: "Si oui, donnez-la aussi par un texte ou par une forme.",
    en: "If so, give it by text or shape too.",
  },
  example: {
    before:
      '<p>Les champs en rouge sont obligatoires.</p><label style="color:#b00">Nom <input name="n" autocomplete="name"></label>',
  },
};

export const reviewColour: RuleFinder = {
  name: "review-colour",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "p, li, label, legend, span",
      /\ben (?:rouge|vert|bleu|jaune|gris|orange|couleur)\b/i,
    ),
};
