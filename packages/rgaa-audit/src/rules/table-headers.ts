import { textOf } from "../page/dom";
import { DATA_TABLES, hasHeaders, makesLayout } from "../page/tables";
import { error, type PageRule } from "../rule";

export const tableHeaders: PageRule = {
  name: "table-headers",
  when: "width",
  ...error(["5.6.1", "5.6.2"])`
    Un tableau de données n’a pas d’en-têtes. Mettez-les dans des th, avec scope="col" ou scope="row".
    A data table has no headers. Put them in th elements, with scope="col" or scope="row".
    <table><caption>Horaires</caption><tr><td><b>Jour</b></td><td><b>Heure</b></td></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>
    <table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>`,
  kind: { exposed: DATA_TABLES },
  breaks: (table: HTMLTableElement) => {
    const [first, ...others] = [...table.rows].filter(({ cells }) => cells.length > 1);
    if (hasHeaders(table) || makesLayout(table) || !first || others.length === 0) return false;
    return table.caption !== null || table.tHead !== null || (isBold(first) && !others.some(isBold));
  },
};

/** True when every cell has text, all of it bold. */
function isBold(row: HTMLTableRowElement): boolean {
  return [...row.cells].every((cell) => {
    const bearer = cell.children.length === 1 && textOf(cell.children[0] ?? cell) === textOf(cell);
    const weight = getComputedStyle((bearer && cell.firstElementChild) || cell).fontWeight;
    return textOf(cell) !== "" && Number(weight) >= 600;
  });
}
