import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewFrameTitleMeta: RuleMeta = {
  severity: "review",
  tests: ["2.2.1"],
  title: {
    fr: "Ce titre décrit-il le contenu du cadre ?",
    en: "Does this title describe the frame’s content?",
  },
  help: { fr: "Comparez-le au contenu du cadre.", en: "Compare it with the frame’s content." },
  example: { before: '<iframe title="  " src="/vide" width="300" height="80"></iframe>' },
};

export const reviewFrameTitle: RuleFinder = {
  name: "review-frame-title",
  when: "width",
  find: (document) => findReviewItems(document, "iframe[title]:not([title=''])"),
};
