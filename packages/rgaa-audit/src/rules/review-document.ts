import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewDocumentMeta: RuleMeta = {
  severity: "review",
  tests: ["13.3.1", "13.4.1"],
  title: { fr: "Ce document est-il accessible ?", en: "Is this document accessible?" },
  help: {
    fr: "Sinon, proposez une version accessible.",
    en: "If not, offer an accessible version.",
  },
  example: { before: '<p><a href="/rapport.pdf">Rapport d’activité (PDF, 2 Mo)</a></p>' },
};

export const reviewDocument: RuleFinder = {
  name: "review-document",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "a:is([href$='.pdf' i], [href$='.doc' i], [href$='.docx' i], [href$='.odt' i], [href$='.xlsx' i], [href$='.ods' i])",
    ),
};
