import { isBold } from "../page/headings";
import { DATA_TABLES, hasHeaders, isLayoutTable } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const tableHeadersMeta: RuleMeta = {
  severity: "error",
  tests: ["5.6.1", "5.6.2"],
  title: { fr: "Un tableau de données n’a pas d’en-têtes", en: "A data table has no headers" },
  help: {
    fr: 'Mettez ses en-têtes dans des th, avec scope="col" ou scope="row".',
    en: 'Put them in th elements, with scope="col" or scope="row".',
  },
  example: {
    before:
      "<table><caption>Horaires</caption><tr><td><b>Jour</b></td><td><b>Heure</b></td></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>",
    after:
      '<table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>',
  },
};

export const tableHeaders: RuleFinder = {
  name: "table-headers",
  when: "width",
  kind: { exposed: DATA_TABLES },
  breaks: (table: HTMLTableElement) => {
    const [first, ...otherRows] = [...table.rows].filter(({ cells }) => cells.length > 1);
    if (hasHeaders(table) || isLayoutTable(table) || !first || otherRows.length === 0) return false;
    return (
      table.caption !== null || table.tHead !== null || (hasBoldCells(first) && !otherRows.some(hasBoldCells))
    );
  },
};

const hasBoldCells = ({ cells }: HTMLTableRowElement) => [...cells].every(isBold);
