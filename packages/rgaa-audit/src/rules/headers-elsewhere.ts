import { exposed, quoted } from "../page/dom";
import { DATA_TABLES } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const headersElsewhereMeta: RuleMeta = {
  severity: "error",
  tests: ["5.7.4"],
  title: {
    fr: "L’attribut headers d’une cellule désigne l’en-tête d’une autre colonne",
    en: "A cell’s headers attribute names the header of another column",
  },
  help: {
    fr: "Donnez-lui l’id de l’en-tête de la sienne.",
    en: "Give it the id of its own column’s header.",
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
    exposed<HTMLTableElement>(document, DATA_TABLES).filter(isPlain).flatMap(cellsElsewhere).map(quoted),
};

/** True for a table whose cells each stand in one row and one column, under one row of headers. */
function isPlain(table: HTMLTableElement): boolean {
  const [first, ...others] = table.rows;
  if (!first || table.querySelector("table, [colspan], [rowspan]")) return false;
  const isTop = [...first.cells].every((cell) => cell.matches("th, td:empty"));
  return isTop && others.every(({ cells }) => [...cells].slice(1).every((cell) => cell.matches("td")));
}

/** The cells that name a header of the first row, and not that of their own column, in rows that have a cell for each. */
function cellsElsewhere(table: HTMLTableElement): HTMLTableCellElement[] {
  const [first, ...others] = table.rows;
  const ids = [...(first?.cells ?? [])].map(({ id }) => id);
  return others
    .filter(({ cells }) => cells.length === ids.length)
    .flatMap(({ cells }) => [...cells])
    .filter(({ headers, cellIndex }) => {
      const named = headers.split(/\s+/).filter((id) => id !== "" && ids.includes(id));
      return named.length > 0 && ids[cellIndex] !== "" && !named.includes(ids[cellIndex] ?? "");
    });
}
