import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewColourMeta: RuleMeta = {
  severity: "review",
  tests: ["3.1.2"],
  title: {
    fr: "La couleur est-elle seule à donner une information ?",
    en: "Does colour alone give some information?",
  },
  help: { fr: "Dites-la aussi en mots ou par une forme.", en: "Say it in words or by a shape too." },
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
      /\ben (?:rouge|vert|bleu|jaune|gris|orange|couleur)\b|\b(?:rouges?|verts?) (?:sont|indiquent|signalent)\b/i,
    ),
};
