import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewFrameTitleMeta: RuleMeta = {
  severity: "review",
  tests: ["2.2.1"],
  title: {
    fr: "Ce titre dit-il ce que contient le cadre ?",
    en: "Does this title say what the frame holds?",
  },
  help: { fr: "Relisez-le à côté du cadre.", en: "Read it beside the frame." },
  example: { before: '<iframe title="  " src="/vide" width="300" height="80"></iframe>' },
};

export const reviewFrameTitle: RuleFinder = {
  name: "review-frame-title",
  when: "width",
  find: (document) => findReviewItems(document, "iframe[title]:not([title=''])"),
};
