import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewAnimationMeta: RuleMeta = {
  severity: "review",
  tests: ["4.8.1", "4.9.1"],
  title: { fr: "Ce média a-t-il une alternative ?", en: "Does this media content have an alternative?" },
  help: {
    fr: "Sinon, ajoutez à côté une alternative, ou un lien vers une alternative.",
    en: "If not, add one next to it, or a link to one.",
  },
  example: { before: '<canvas role="img" width="60" height="40"></canvas>' },
};

export const reviewAnimation: RuleFinder = {
  name: "review-animation",
  when: "width",
  find: (document) =>
    findReviewItems(
      document,
      "object:not([type^=image]), embed:not([type^=image]), canvas:not([aria-hidden])",
    ),
};
