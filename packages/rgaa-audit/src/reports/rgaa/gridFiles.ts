import type { Language } from "@dsfr-blocks/base/message";
import { CRITERIA, getCriterionTitle } from "../../criteria";
import { AuditError } from "../../sentences/errors";
import { GRID_LABELS } from "../../sentences/reports";
import { type Verdict, VERDICTS } from "./answers";
import type { Grid } from "./grid";

/** Converts the grid to a table: the criteria, the verdicts on shared elements, then one column per page. */
function createTable({ pages, rows }: Grid, language: Language): string[][] {
  const labels = GRID_LABELS[language];
  return [
    [labels.criterion, labels.title, labels.shared, ...pages],
    ...rows.map(({ criterion, shared, verdicts, overruled }) => [
      criterion,
      getCriterionTitle(criterion, language),
      shared,
      ...verdicts.map((verdict, pageIndex) => (overruled[pageIndex] ? labels.overruled(verdict) : verdict)),
    ]),
  ];
}

/** Returns the grid as CSV (RFC 4180), with a byte order mark, by which spreadsheets recognise UTF-8. */
export function formatGridCsv(grid: Grid, language: Language): string {
  const lines = createTable(grid, language).map((row) =>
    row.map((cell) => `"${escapeFormula(cell).replaceAll('"', '""')}"`).join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Adds an apostrophe before a cell that begins like a formula, which a spreadsheet would otherwise run. */
function escapeFormula(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
}

/**
 * Reads the grid from CSV, as the audit wrote it or as a spreadsheet saves it: with semicolons or tabs, without quotes.
 *
 * @throws {AuditError} If a part of the grid is missing or not valid. The message contains `path`.
 */
export function readGrid(text: string, path: string): Grid {
  const [header = [], ...lines] = parseCsv(text);
  const pages = header.slice(FIRST_PAGE_COLUMN).map((name) => name.replace(/^'(?=[=+@\t\r-])/, ""));
  if (pages.length === 0) throw new AuditError("noGrid", { path });
  const readCell = (value = "", criterion: string, page: string): [Verdict, boolean] => {
    const verdictText = value.replace(OVERRULED_SUFFIX, "");
    const verdict = VERDICTS.find((each) => each === verdictText.trim().toUpperCase());
    if (!verdict) throw new AuditError("wrongVerdict", { path, criterion, page, value });
    return [verdict, verdictText !== value];
  };
  const rows = Object.keys(CRITERIA).map((criterion) => {
    const [line, ...duplicates] = lines.filter(([name]) => name?.trim() === criterion);
    if (!line || duplicates.length > 0) throw new AuditError("wrongCriterion", { path, criterion });
    const getCell = (column: number) => readCell(line[column], criterion, header[column] ?? "");
    const cells = pages.map((_, index) => getCell(FIRST_PAGE_COLUMN + index));
    return {
      criterion,
      shared: getCell(FIRST_PAGE_COLUMN - 1)[0],
      verdicts: cells.map(([verdict]) => verdict),
      overruled: cells.map(([, isOverruled]) => isOverruled),
    };
  });
  return { pages, rows };
}

/** Matches the text that follows a person's verdict if this verdict overrides a finding, in French and in English. */
const OVERRULED_SUFFIX = /\s*\(audit\s?: NC\)\s*$/i;

/** Index of the first page's column, after the criterion, its title and the verdict on shared elements. */
const FIRST_PAGE_COLUMN = 3;

/** Parses CSV (RFC 4180). The separator is the character after the first cell. */
function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, "");
  const [, separator = ","] = /^(?:"[^"]*"|[^",;\t\r\n]*)([,;\t])/.exec(source) ?? [];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, "y");
  const lines: string[][] = [[]];
  while (cell.lastIndex < source.length) {
    const [, value = "", end = ""] = cell.exec(source) ?? [];
    // an unclosed quote: the rest cannot be split into cells
    if (cell.lastIndex === 0) break;
    lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end.endsWith("\n")) lines.push([]);
  }
  return lines;
}
