import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCrypticMeta: RuleMeta = {
  severity: "review",
  tests: ["13.5.1", "13.6.1"],
  title: { fr: "Ce symbole a-t-il une alternative ?", en: "Does this symbol have a text alternative?" },
  help: { fr: "Sinon, expliquez son sens avec des mots.", en: "If not, explain in words what it means." },
  example: { before: "<p>Bravo à tous :-)</p>" },
};

export const reviewCryptic: RuleFinder = {
  name: "review-cryptic",
  when: "width",
  find: (document) =>
    findReviewItems(document, "p, li, span", /(?:^|\s)(?::-?[()DPp]|;-?\)|<3|\^\^)(?:\s|$)/),
};
