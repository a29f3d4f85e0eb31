import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewAlternativeMeta: RuleMeta = {
  severity: "review",
  tests: ["1.3.1", "1.8.1"],
  title: {
    fr: "Cette alternative décrit-elle ce que montre l’image ?",
    en: "Does this text alternative describe what the image shows?",
  },
  help: {
    fr: "Relisez-la dans son contexte. Si l’image montre un texte, remplacez-la si possible par du texte stylé.",
    en: "Read it in its context. Replace an image of text with real text.",
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
