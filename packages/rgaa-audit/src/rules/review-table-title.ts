import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewTableTitleMeta: RuleMeta = {
  severity: "review",
  tests: ["5.5.1"],
  title: {
    fr: "Ce titre décrit-il le contenu du tableau ?",
    en: "Does this title describe the table’s content?",
  },
  help: { fr: "Comparez-le au contenu du tableau.", en: "Compare it with the table’s content." },
  example: {
    before:
      '<table><caption> </caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
  },
};

export const reviewTableTitle: RuleFinder = {
  name: "review-table-title",
  when: "width",
  find: (document) => findReviewItems(document, "table:has(th) > caption"),
};
