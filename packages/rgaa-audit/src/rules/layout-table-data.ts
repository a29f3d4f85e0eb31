import { LAYOUT } from "../page/tables";
import { error, type PageRule } from "../rule";

export const layoutTableData: PageRule = {
  name: "layout-table-data",
  when: "width",
  ...error(["5.8.1"])`
    Un tableau de mise en forme a des éléments de tableau de données. Retirez caption, th, summary, scope et headers.
    A layout table has elements of a data table. Remove caption, th, summary, scope and headers.
    <table role="presentation"><caption>Mise en page</caption><tr><td><p>Menu</p></td><td><p>Texte</p></td></tr></table>
    <table role="presentation"><tr><td><p>Menu</p></td><td><p>Texte</p></td></tr></table>`,
  kind: { exposed: `table:is(${LAYOUT})` },
  breaks: (table: HTMLTableElement) => table.querySelector(OF_DATA) !== null || table.summary.trim() !== "",
};

/** What only a table of data has. */
const OF_DATA = "caption, th, thead, tfoot, colgroup, [scope], [headers], [axis]";
