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
  // not in a table of data that it holds
  breaks: (table: HTMLTableElement) =>
    table.summary.trim() !== "" ||
    [...table.querySelectorAll(OF_DATA)].some((each) => each.closest("table") === table),
};

/** What only a table of data has. */
const OF_DATA =
  "caption, th, thead, tfoot, [role=rowheader], [role=columnheader], [scope], [headers], [axis]";
