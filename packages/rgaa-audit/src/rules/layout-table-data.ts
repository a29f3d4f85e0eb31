import { LAYOUT_ROLES } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const layoutTableDataMeta: RuleMeta = {
  severity: "error",
  tests: ["5.8.1"],
  title: {
    fr: "Un tableau de mise en forme contient des éléments de tableau de données",
    en: "A layout table contains elements of a data table",
  },
  help: {
    fr: "Retirez caption, summary, scope et headers, et remplacez chaque th par un td.",
    en: "Remove caption, th, summary, scope and headers.",
  },
  example: {
    before:
      '<table role="presentation"><caption>Mise en page</caption><tr><td><p>Menu</p></td><td><p>Texte</p></td></tr></table>',
    after: '<table role="presentation"><tr><td><p>Menu</p></td><td><p>Texte</p></td></tr></table>',
  },
};

export const layoutTableData: RuleFinder = {
  name: "layout-table-data",
  when: "width",
  kind: { exposed: `table:is(${LAYOUT_ROLES})` },
  // ignore the elements of a nested data table
  breaks: (table: HTMLTableElement) =>
    table.summary.trim() !== "" ||
    [...table.querySelectorAll(DATA_TABLE_MARKUP)].some((each) => each.closest("table") === table),
};

/** Selector of elements, roles and attributes that belong only in a data table. */
const DATA_TABLE_MARKUP =
  "caption, th, thead, tfoot, [role=rowheader], [role=columnheader], [scope], [headers], [axis]";
