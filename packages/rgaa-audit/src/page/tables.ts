import { getText } from "./dom";

/** Selector of the roles that mark a layout table. */
export const LAYOUT_ROLES = "[role=presentation], [role=none]";

/** Selector of the tables that are not marked as layout tables. */
export const DATA_TABLES = `table:not(${LAYOUT_ROLES})`;

export const hasHeaders = (table: Element) =>
  table.querySelector("th, [role=columnheader], [role=rowheader]") !== null;

/**
 * Selector of headings, forms, tables and sections of a page. A table without headers that contains one of them serves layout.
 */
const BLOCKS = "h1, h2, h3, h4, h5, h6, form, nav, table, section, article, main, header, footer";

/** Whether a table serves layout: it has no headers, and contains sections of the page. */
export const isLayoutTable = (table: Element) => !hasHeaders(table) && table.querySelector(BLOCKS) !== null;

/**
 * Returns the first row of a table if this row is the table's title: a single cell, as wide as the table, which no other cell
 * references as its header. Otherwise returns undefined.
 */
export function findTitleRow(table: HTMLTableElement): HTMLTableRowElement | undefined {
  const [row] = table.rows;
  return row && spansAllColumns(row, table) && !isReferencedAsHeader(row, table) ? row : undefined;
}

/** Whether a row has a single non-empty cell that spans all columns of a table with several columns. */
export function spansAllColumns(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
  const [cell, ...otherCells] = row.cells;
  const width = Math.max(...[...table.rows].map(({ cells }) => cells.length));
  return (
    cell !== undefined &&
    otherCells.length === 0 &&
    width > 1 &&
    cell.colSpan >= width &&
    getText(cell) !== ""
  );
}

/**
 * Whether other cells reference the first cell of a row as their header. Such a header describes these cells, and is not the
 * table's title.
 */
function isReferencedAsHeader(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
  const id = row.cells[0]?.id ?? "";
  return id !== "" && table.querySelector(`[headers~="${CSS.escape(id)}"]`) !== null;
}
