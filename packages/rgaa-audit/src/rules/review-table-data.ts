import { getText } from "../page/dom";
import { DATA_TABLES, hasHeaders, isLayoutTable } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewTableDataMeta: RuleMeta = {
  severity: "review",
  tests: ["5.6.1", "5.6.2", "5.3.1"],
  title: {
    fr: "Ce tableau sans en-tête contient-il des données ?",
    en: "Does this table without headers contain data?",
  },
  help: {
    fr: 'Si oui, mettez ses en-têtes dans des th, avec scope. S’il sert seulement à la mise en forme, donnez-lui role="presentation".',
    en: 'If so, put its headers in th elements, with scope. If it is only for layout, give it role="presentation".',
  },
  example: {
    before:
      "<table><tr><td>Jour</td><td>Heure</td></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>",
    after:
      '<table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>',
  },
};

export const reviewTableData: RuleFinder = {
  name: "review-table-data",
  when: "width",
  kind: { exposed: DATA_TABLES },
  // report a table with two or more rows, two or more columns, the same number in each row, and mostly short texts; with a
  // caption or a `thead`, the table is certainly a data table, and another rule reports it
  breaks: (table: HTMLTableElement) => {
    const [columns = 0, ...otherRows] = [...table.rows].map(countColumns);
    if (hasHeaders(table) || isLayoutTable(table) || table.caption || table.tHead) return false;
    if (columns < 2 || otherRows.length === 0 || otherRows.some((count) => count !== columns)) return false;
    const texts = [...table.querySelectorAll("td")].map(getText).filter(Boolean);
    return texts.filter((text) => text.length < SHORT_TEXT).length > (texts.length * 3) / 4;
  },
};

const countColumns = ({ cells }: HTMLTableRowElement) =>
  [...cells].reduce((count, { colSpan }) => count + colSpan, 0);

/** Length below which the text of a cell may be data, in characters; a longer text is a section of the page. */
const SHORT_TEXT = 60;
