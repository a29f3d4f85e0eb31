import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewTableSummaryMeta: RuleMeta = {
  severity: "review",
  tests: ["5.1.1", "5.2.1"],
  title: { fr: "Ce tableau complexe a-t-il un résumé ?", en: "Does this complex table have a summary?" },
  help: {
    fr: "Sinon, décrivez sa structure dans caption.",
    en: "If not, describe its structure in its caption.",
  },
  example: {
    before:
      '<table role="none"><tr><td scope="col" id="x"><p>Menu</p></td><td headers="x"><p>Texte</p></td></tr></table>',
  },
};

export const reviewTableSummary: RuleFinder = {
  name: "review-table-summary",
  when: "width",
  find: (document) => findReviewItems(document, "table:has(th[headers], td[headers])"),
};
