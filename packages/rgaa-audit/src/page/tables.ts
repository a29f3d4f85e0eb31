import { exposed, isShown, shown, textOf } from "./dom";
import { nameByAttribute } from "./names";
import { type CheckResult, type ElementViolation, faults, faultsOf, quoted } from "./violation";

const LAYOUT = "[role=presentation], [role=none]";
/** What only a table of data has. */
const OF_DATA = "caption, th, thead, tfoot, colgroup, [scope], [headers], [axis]";
const BLOCKS = "h1, h2, h3, h4, h5, h6, form, nav, table, section, article, main, header, footer";

/** RGAA 5.3 to 5.8: titles, headers and what ties cells to them; layout that says what it is; tables that are drawn. */
export function tables(document: Document): CheckResult {
  const found = exposed<HTMLTableElement>(document, "table");
  const drawn = drawnTables(document);
  return {
    tested: found.length + drawn.tested,
    violations: [...found.flatMap(violationsOf), ...drawn.violations],
  };
}

function violationsOf(table: HTMLTableElement): ElementViolation[] {
  if (table.matches(LAYOUT)) {
    const isOfData = table.querySelector(OF_DATA) !== null || table.summary.trim() !== "";
    return faultsOf(table, { "layout-table-data": isOfData });
  }
  const hasHeaders = table.querySelector("th, [role=columnheader], [role=rowheader]") !== null;
  return hasHeaders
    ? [...titleViolations(table), ...associationViolations(table)]
    : headerlessViolations(table);
}

function titleViolations(table: HTMLTableElement): ElementViolation[] {
  const { caption } = table;
  if (caption) return faultsOf(table, { "table-caption": textOf(caption) === "" });
  const [typed] = table.rows;
  if (typed && spansAll(typed, table) && !isReferredTo(typed, table))
    return faults("table-caption", [typed], quoted);
  const isTitled = nameByAttribute(table) ?? table.closest("figure")?.querySelector("figcaption");
  return faultsOf(table, { "table-title": !isTitled });
}

/** True for a row of one cell that is as wide as the table, with more rows under it. */
function spansAll(row: HTMLTableRowElement, table: HTMLTableElement): boolean {
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

/** A header over several columns or rows, but not all, leaves browsers to guess what it heads. */
function associationViolations(table: HTMLTableElement): ElementViolation[] {
  if (table.querySelector("[headers]")) return [];
  const [first] = table.rows;
  const wide = [...table.querySelectorAll("th")].find((header) => {
    if (/^(?:col|row)group$/.test(header.scope)) return false;
    const row = header.closest("tr");
    const isTitle = row !== null && spansAll(row, table);
    if (isTitle) return row !== first;
    return header.colSpan > 1 || (header.rowSpan > 1 && row !== first);
  });
  return faults("table-association", wide ? [wide] : [], quoted);
}

function headerlessViolations(table: HTMLTableElement): ElementViolation[] {
  const rows = [...table.rows].filter(({ cells }) => cells.length > 1);
  if (table.querySelector(BLOCKS)) return faults("layout-table-role", [table]);
  if (rows.length < 2) return [];
  const [first, ...others] = rows;
  const isOfData =
    table.caption !== null || table.tHead !== null || (first && isBold(first) && !others.some(isBold));
  return faultsOf(table, { "table-headers": Boolean(isOfData) });
}

/** True when every cell has text, all of it bold. */
function isBold(row: HTMLTableRowElement): boolean {
  return [...row.cells].every((cell) => {
    const bearer = cell.children.length === 1 && textOf(cell.children[0] ?? cell) === textOf(cell);
    const weight = getComputedStyle((bearer && cell.firstElementChild) || cell).fontWeight;
    return textOf(cell) !== "" && Number(weight) >= 600;
  });
}

/** Columns of spaces in a `pre`, and rows of short texts that only CSS makes a table. */
function drawnTables(document: Document): CheckResult {
  const pres = shown(document, "pre:not(:has(code, samp, kbd))");
  const boxes = [...document.body.querySelectorAll(":is(div, section, ul, span):not([role])")].filter(
    (box) => getComputedStyle(box).display === "table" && isShown(box),
  );
  return {
    tested: pres.length + boxes.length,
    violations: [
      ...faults("columns-typed", pres.filter(hasColumns)),
      ...faults("table-drawn", boxes.filter(isDrawn)),
    ],
  };
}

/** Three lines that are parted at the same two places or more. */
function hasColumns(pre: Element): boolean {
  const lines = (pre.textContent ?? "").split("\n").filter((line) => /\S {3,}\S.* {3,}\S/.test(line));
  return lines.length >= 3;
}

function isDrawn(box: Element): boolean {
  const rows = [...box.querySelectorAll("*")].filter(
    (each) => getComputedStyle(each).display === "table-row",
  );
  const counts = new Set(rows.map(({ children }) => children.length));
  const [columns = 0] = counts;
  const cells = rows.flatMap(({ children }) => [...children]);
  return (
    rows.length >= 3 &&
    counts.size === 1 &&
    columns >= 2 &&
    cells.every((cell) => !cell.querySelector("p, div, ul, form, img") && textOf(cell).length < 60)
  );
}
