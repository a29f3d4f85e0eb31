import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewQuoteMeta: RuleMeta = {
  severity: "review",
  tests: ["9.4.1", "9.4.2"],
  title: { fr: "Est-ce une citation ?", en: "Is this a quotation?" },
  help: { fr: "Si oui, mettez-la dans q ou blockquote.", en: "If so, put it in q or blockquote." },
  example: {
    before:
      "<p><i>« Nous avons beaucoup appris de cette année de travail avec les habitants »</i>, dit la maire.</p>",
    after:
      "<p><q>Nous avons beaucoup appris de cette année de travail avec les habitants</q>, dit la maire.</p>",
  },
};

export const reviewQuote: RuleFinder = {
  name: "review-quote",
  when: "width",
  find: (document) =>
    findReviewItems(document, "p, i, em, div", /^[«“"]\s?(?:\S+\s+){8,}.*[»”"]/).filter(
      ({ element }) => !element.closest("q, blockquote"),
    ),
};
