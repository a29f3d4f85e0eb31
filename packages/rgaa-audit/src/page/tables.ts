import { textOf } from "./dom";

/** What says of a table that it makes a layout. */
export const LAYOUT = "[role=presentation], [role=none]";

/** Tables of which nothing says that they make a layout. */
export const DATA_TABLES = `table:not(${LAYOUT})`;

export const hasHeaders = (table: Element) =>
  table.querySelector("th, [role=columnheader], [role=rowheader]") !== null;

/** What stands in no table of data without headers. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, form, nav, table, section, article, main, header, footer";

/** True for a table without headers that holds parts of a page. */
export const makesLayout = (table: Element) => !hasHeaders(table) && table.querySelector(BLOCKS) !== null;

/** The first row, where it is the table's title: one cell as wide as the table, which others do not name as their header. */
export function typedTitle(table: HTMLTableElement): HTMLTableRowElement | undefined {
  const [typed] = table.rows;
  return typed && spansAll(typed, table) && !isReferredTo(typed, table) ? typed : undefined;
}

/** True for a row of one cell that is as wide as the table, with more rows under it. */
export function spansAll(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
  const [cell, ...others] = row.cells;
  const width = Math.max(...[...table.rows].map(({ cells }) => cells.length));
  return (
    cell !== undefined && others.length === 0 && width > 1 && cell.colSpan >= width && textOf(cell) !== ""
  );
}

/** True for a row whose cell others name as their header: it says what they are, and not what the table is. */
function isReferredTo(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
  const id = row.cells[0]?.id ?? "";
  return id !== "" && table.querySelector(`[headers~="${CSS.escape(id)}"]`) !== null;
}
