import type { Language } from "@dsfr-blocks/base/message";
import { CRITERIA, getCriterionTitle } from "../../criteria";
import { AuditError } from "../../sentences/errors";
import { GRID_LABELS } from "../../sentences/reports";
import { type Verdict, VERDICTS } from "./answers";
import type { Grid } from "./grid";

/**
 * Converts the grid to columns: the criteria, their titles, the verdicts on shared elements, then a column for each page. A page
 * with content under derogation has two more columns, those of the official grid: D or N for each criterion, and the reasons.
 * The second cell of a page's column is the page's title.
 */
function createColumns({ pages, titles, rows }: Grid, language: Language): string[][] {
  const labels = GRID_LABELS[language];
  return [
    [labels.criterion, labels.pageTitle, ...rows.map(({ criterion }) => criterion)],
    [labels.title, "", ...rows.map(({ criterion }) => getCriterionTitle(criterion, language))],
    [labels.shared, "", ...rows.map(({ shared }) => shared)],
    ...pages.flatMap((page, index) => {
      const verdicts = rows.map(({ verdicts: all, overruled }) => {
        const verdict = all[index] ?? "NT";
        return overruled[index] ? labels.overruled(verdict) : verdict;
      });
      const reasons = rows.map(({ derogations }) => derogations[index]);
      return [
        [page, titles[index] ?? "", ...verdicts],
        ...(reasons.every((reason) => reason === undefined)
          ? []
          : [
              [labels.derogation, "", ...reasons.map((reason) => (reason === undefined ? "N" : "D"))],
              [labels.reason, "", ...reasons.map((reason = "") => reason.replace(/\s+/g, " ").trim())],
            ]),
      ];
    }),
  ];
}

/** Returns the grid as CSV (RFC 4180), with a byte order mark, by which spreadsheets recognise UTF-8. */
export function formatGridCsv(grid: Grid, language: Language): string {
  const columns = createColumns(grid, language);
  const [first = []] = columns;
  const lines = first.map((_, index) =>
    columns.map((cells) => `"${escapeFormula(cells[index] ?? "").replaceAll('"', '""')}"`).join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Adds an apostrophe before a cell that begins like a formula, which a spreadsheet would otherwise run. */
function escapeFormula(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
}

function unescapeFormula(cell = ""): string {
  return cell.replace(/^'(?=[=+@\t\r-])/, "");
}

/** Whether a cell is one of the grid's labels, in French or in English. */
function isLabel(name: "pageTitle" | "derogation" | "reason", cell = ""): boolean {
  return Object.values(GRID_LABELS).some((labels) => labels[name] === cell.trim());
}

/**
 * Reads the grid from CSV, as the audit wrote it or as a spreadsheet saves it: with semicolons or tabs, without quotes.
 *
 * @throws {AuditError} If a part of the grid is missing or not valid. The message contains `path`.
 */
export function readGrid(text: string, path: string): Grid {
  const [header = [], ...lines] = parseCsv(text);
  const columns = [...header.keys()].filter(
    (column) =>
      column >= FIRST_PAGE_COLUMN &&
      !isLabel("derogation", header[column]) &&
      !isLabel("reason", header[column]),
  );
  const pages = columns.map((column) => unescapeFormula(header[column]));
  if (pages.length === 0) throw new AuditError("noGrid", { path });
  const readCell = (value = "", criterion: string, page: string): [Verdict, boolean] => {
    const verdictText = value.replace(OVERRULED_SUFFIX, "");
    const verdict = VERDICTS.find((each) => each === verdictText.trim().toUpperCase());
    if (!verdict) throw new AuditError("wrongVerdict", { path, criterion, page, value });
    return [verdict, verdictText !== value];
  };
  const titleLine = lines.find(([first]) => isLabel("pageTitle", first));
  const rows = Object.keys(CRITERIA).map((criterion) => {
    const [line, ...duplicates] = lines.filter(([name]) => name?.trim() === criterion);
    if (!line || duplicates.length > 0) throw new AuditError("wrongCriterion", { path, criterion });
    const getCell = (column: number) => readCell(line[column], criterion, header[column] ?? "");
    const cells = columns.map(getCell);
    return {
      criterion,
      shared: getCell(FIRST_PAGE_COLUMN - 1)[0],
      verdicts: cells.map(([verdict]) => verdict),
      overruled: cells.map(([, isOverruled]) => isOverruled),
      derogations: columns.map((column) => {
        const [derogation, reason] = [column + 1, column + 2];
        if (!isLabel("derogation", header[derogation]) || line[derogation]?.trim().toUpperCase() !== "D")
          return undefined;
        return isLabel("reason", header[reason]) ? unescapeFormula(line[reason]) : "";
      }),
    };
  });
  return { pages, titles: columns.map((column) => unescapeFormula(titleLine?.[column])), rows };
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
