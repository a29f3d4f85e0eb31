import { textOf } from "../page/dom";
import { nameByAttribute } from "../page/names";
import { DATA_TABLES, hasHeaders, typedTitle } from "../page/tables";
import { type PageRule, warning } from "../rule";

export const tableTitle: PageRule = {
  name: "table-title",
  when: "width",
  ...warning([])`
    Un tableau de données n’a pas de titre. Ajoutez un élément caption au début du tableau.
    A data table has no title. Add a caption element at the start of the table.
    <table><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>
    <table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>`,
  kind: { exposed: DATA_TABLES },
  breaks: (table: HTMLTableElement) =>
    hasHeaders(table) &&
    !(table.caption && textOf(table.caption)) &&
    !typedTitle(table) &&
    !nameByAttribute(table) &&
    !table.closest("figure")?.querySelector("figcaption"),
};
