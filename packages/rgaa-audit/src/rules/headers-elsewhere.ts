import { findExposed, quoteElement } from "../page/dom";
import { DATA_TABLES } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const headersElsewhereMeta: RuleMeta = {
  severity: "error",
  tests: ["5.7.4"],
  title: {
    fr: "L’attribut headers d’une cellule désigne l’en-tête d’une autre colonne",
    en: "A cell’s headers attribute references the header of another column",
  },
  help: {
    fr: "Donnez-lui l’id de l’en-tête de sa propre colonne.",
    en: "Give it the id of the header of its own column.",
  },
  example: {
    before:
      '<table><caption>Horaires</caption><tr><th id="j">Jour</th><th id="h">Heures</th></tr><tr><td headers="j">Lundi</td><td headers="j">9 h à 17 h</td></tr></table>',
    after:
      '<table><caption>Horaires</caption><tr><th id="j">Jour</th><th id="h">Heures</th></tr><tr><td headers="j">Lundi</td><td headers="h">9 h à 17 h</td></tr></table>',
  },
};

export const headersElsewhere: RuleFinder = {
  name: "headers-elsewhere",
  when: "width",
  find: (document) =>
    findExposed<HTMLTableElement>(document, DATA_TABLES)
      .filter(isSimple)
      .flatMap(findMisplacedReferences)
      .map(quoteElement),
};

/** Whether a table has headers only in its first row and first column, no spanning cells, and no table inside. */
function isSimple(table: HTMLTableElement): boolean {
  const [first, ...otherRows] = table.rows;
  if (!first || table.querySelector("table, [colspan], [rowspan]")) return false;
  const isTop = [...first.cells].every((cell) => cell.matches("th, td:empty"));
  return isTop && otherRows.every(({ cells }) => [...cells].slice(1).every((cell) => cell.matches("td")));
}

/**
 * Returns the cells whose `headers` reference headers of the first row, but not the header of the cell's own column. Ignores
 * incomplete rows.
 */
function findMisplacedReferences(table: HTMLTableElement): HTMLTableCellElement[] {
  const [first, ...otherRows] = table.rows;
  const ids = [...(first?.cells ?? [])].map(({ id }) => id);
  return otherRows
    .filter(({ cells }) => cells.length === ids.length)
    .flatMap(({ cells }) => [...cells])
    .filter(({ headers, cellIndex }) => {
      const headerIds = headers.split(/\s+/).filter((id) => id !== "" && ids.includes(id));
      return headerIds.length > 0 && ids[cellIndex] !== "" && !headerIds.includes(ids[cellIndex] ?? "");
    });
}
