import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewPlaceMeta: RuleMeta = {
  severity: "review",
  tests: ["10.9.1", "10.10.1"],
  title: {
    fr: "Cette consigne désigne-t-elle un élément seulement par sa position ou sa forme ?",
    en: "Does an instruction rely on position or shape alone?",
  },
  help: {
    fr: "Si oui, nommez aussi cet élément dans la consigne.",
    en: "If so, name the element that it refers to.",
  },
  example: { before: "<p>Cliquez sur le bouton vert à droite.</p><button>Envoyer</button>" },
};

export const reviewPlace: RuleFinder = {
  name: "review-place",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "p, li, label, legend",
      /(?<!\p{L})(?:à droite|à gauche|ci-contre|en haut|en bas)(?!\p{L})/iu,
    ),
};
