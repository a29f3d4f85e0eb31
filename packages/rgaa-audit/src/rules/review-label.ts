import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewLabelMeta: RuleMeta = {
  severity: "review",
  tests: ["11.2.1", "11.3.2"],
  title: {
    fr: "Cette étiquette est-elle claire, et identique sur toutes les pages ?",
    en: "Is this label clear, and the same on every page?",
  },
  help: { fr: "Relisez-la à côté du champ.", en: "Read it next to its field." },
  example: { before: '<form><label>Nom <input name="n" autocomplete="nom"></label></form>' },
};

export const reviewLabel: RuleFinder = {
  name: "review-label",
  when: "width",
  find: (document) => findReviewItems(document, "form:has(input:not([type=hidden])) label"),
};
