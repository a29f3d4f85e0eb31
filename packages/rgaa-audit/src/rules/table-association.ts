import { findExposed, quoteElement } from "../page/dom";
import { FIELDS } from "../page/fields";
import { DATA_TABLES, hasHeaders, spansAllColumns } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const tableAssociationMeta: RuleMeta = {
  severity: "error",
  tests: ["5.7.3"],
  title: {
    fr: "Un en-tête s’applique à plusieurs colonnes ou lignes, mais le code ne l’indique pas",
    en: "A header applies to several columns or rows, but the markup does not say so",
  },
  help: {
    fr: 'Associez chaque cellule à ses en-têtes avec id et headers, ou donnez à l’en-tête scope="colgroup" ou "rowgroup".',
    en: 'Associate each cell with its headers using id and headers, or give the header scope="colgroup" or "rowgroup".',
  },
  example: {
    before:
      '<table><caption>Effectifs</caption><tr><th rowspan="2">Ville</th><th colspan="2">2024</th><th colspan="2">2025</th></tr><tr><th>F</th><th>H</th><th>F</th><th>H</th></tr><tr><th>Lyon</th><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>',
    after:
      '<table><caption>Effectifs</caption><tr><th rowspan="2" id="v">Ville</th><th colspan="2" id="a">2024</th><th colspan="2" id="b">2025</th></tr><tr><th id="af" headers="a">F</th><th id="ah" headers="a">H</th><th id="bf" headers="b">F</th><th id="bh" headers="b">H</th></tr><tr><th id="l" headers="v">Lyon</th><td headers="l a af">1</td><td headers="l a ah">2</td><td headers="l b bf">3</td><td headers="l b bh">4</td></tr></table>',
  },
};

export const tableAssociation: RuleFinder = {
  name: "table-association",
  when: "width",
  find: (document) =>
    findExposed<HTMLTableElement>(document, DATA_TABLES)
      // a table that contains tables or fields serves layout, even with `th` cells
      .filter((table) => hasHeaders(table) && !table.querySelector(`[headers], table, ${FIELDS}`))
      .flatMap((table) => findWideHeader(table) ?? [])
      .map(quoteElement),
};

/**
 * Returns the first header that spans several columns or rows without `scope="colgroup"` or `scope="rowgroup"`. Browsers cannot
 * know to which cells such a header applies. In the first row, ignores a header that spans all columns, and headers that span
 * only rows. Returns undefined if no header is found.
 */
function findWideHeader(table: HTMLTableElement): Element | undefined {
  const [first] = table.rows;
  return [...table.querySelectorAll("th")].find((header) => {
    if (/^(?:col|row)group$/.test(header.scope)) return false;
    const row = header.closest("tr");
    const isTitle = row !== null && spansAllColumns(row, table);
    if (isTitle) return row !== first;
    return header.colSpan > 1 || (header.rowSpan > 1 && row !== first);
  });
}
