import { getText } from "../page/dom";
import { getNameFromAttributes } from "../page/names";
import { DATA_TABLES, hasHeaders, findTitleRow } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const tableTitleMeta: RuleMeta = {
  severity: "warning",
  title: { fr: "Un tableau de données n’a pas de titre", en: "A data table has no title" },
  help: {
    fr: "Écrivez ce titre dans un élément caption, au début du tableau.",
    en: "Add a caption element at the start of the table.",
  },
  example: {
    before:
      '<table><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
    after:
      '<table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
  },
};

export const tableTitle: RuleFinder = {
  name: "table-title",
  when: "width",
  kind: { exposed: DATA_TABLES },
  breaks: (table: HTMLTableElement) =>
    hasHeaders(table) &&
    !(table.caption && getText(table.caption)) &&
    !findTitleRow(table) &&
    !getNameFromAttributes(table) &&
    !table.closest("figure")?.querySelector("figcaption"),
};
