import { findExposed, quoteElement } from "../page/dom";
import { DATA_TABLES, hasHeaders, findTitleRow } from "../page/tables";
import type { Broken, RuleFinder, RuleMeta } from "../rule";

export const tableCaptionMeta: RuleMeta = {
  severity: "error",
  tests: ["5.4.1"],
  title: {
    fr: "Le titre d’un tableau ne lui est pas associé",
    en: "A table’s title is not associated with it",
  },
  help: {
    fr: "Mettez-le dans un élément caption, au début du tableau.",
    en: "Put it in a caption element, at the start of the table.",
  },
  example: {
    before:
      '<table><tr><td colspan="2"><b>Horaires de la mairie</b></td></tr><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
    after:
      '<table><caption>Horaires de la mairie</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
  },
};

export const tableCaption: RuleFinder = {
  name: "table-caption",
  when: "width",
  find: (document) =>
    findExposed<HTMLTableElement>(document, DATA_TABLES)
      .filter(hasHeaders)
      .flatMap((table): (Element | Broken)[] => {
        const titleRow = !table.caption && findTitleRow(table);
        return titleRow ? [quoteElement(titleRow)] : [];
      }),
};
