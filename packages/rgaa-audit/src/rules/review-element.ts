import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewElementMeta: RuleMeta = {
  severity: "review",
  tests: ["8.9.1"],
  title: { fr: "Cet élément est-il utilisé pour son sens ?", en: "Is this element used for its meaning?" },
  help: {
    fr: "Sinon, remplacez-le par un div, et faites le retrait ou le cadre en CSS.",
    en: "If not, make the indent or the frame with CSS.",
  },
  example: { before: "<fieldset><p>Un texte encadré.</p></fieldset>" },
};

export const reviewElement: RuleFinder = {
  name: "review-element",
  when: "width",
  find: (document) =>
    findReviewItems(document, "blockquote, fieldset:not(:has(input, select, textarea, button))"),
};
