import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewAlternativeMeta: RuleMeta = {
  severity: "review",
  tests: ["1.3.1", "1.8.1"],
  title: {
    fr: "Cette alternative dit-elle ce que montre l’image ?",
    en: "Does this alternative say what the image shows?",
  },
  help: {
    fr: "Relisez-la dans son contexte ; un texte en image est à écrire en texte.",
    en: "Read it in its context; a text in an image is to be written as text.",
  },
  example: {
    before: '<p><a href="/plan"><img src="/i.png" alt="Plan du quartier"> Plan du quartier</a></p>',
    after: '<p><a href="/plan"><img src="/i.png" alt=""> Plan du quartier</a></p>',
  },
};

export const reviewAlternative: RuleFinder = {
  name: "review-alternative",
  when: "width",
  find: (document) => findReviewItems(document, "img[alt]:not([alt='']), [role=img][aria-label]"),
};
