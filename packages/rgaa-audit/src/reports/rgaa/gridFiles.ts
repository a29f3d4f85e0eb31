import type { Language } from "../../../../../src/base/sentence";
import { CRITERIA, criterionTitle } from "../../criteria";
import { AuditError } from "../../sentences/errors";
import { RGAA_WORDS } from "../../sentences/reports";
import { type Verdict, VERDICTS } from "./answers";
import type { Grid } from "./grid";

/** The grid as a table: criteria, what is shared by all pages, then a column a page. */
function tableOf({ pages, rows }: Grid, language: Language): string[][] {
  const words = RGAA_WORDS[language];
  return [
    [words.criterion, words.title, words.shared, ...pages],
    ...rows.map(({ criterion, shared, verdicts }) => [
      criterion,
      criterionTitle(criterion, language),
      shared,
      ...verdicts,
    ]),
  ];
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function gridCsv(grid: Grid, language: Language): string {
  const lines = tableOf(grid, language).map((row) =>
    row.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A cell that begins as a formula would be run as one. */
function inert(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
}

/**
 * Reads the grid again from CSV, as it was written or as a spreadsheet keeps it: with semicolons or tabs, without quotes.
 * `path` is the file's name in the `AuditError` that says what does not fit.
 */
export function readGrid(text: string, path: string): Grid {
  const [head = [], ...lines] = readCsv(text);
  const pages = head.slice(FIRST_PAGE).map((name) => name.replace(/^'(?=[=+@\t\r-])/, ""));
  if (pages.length === 0) throw new AuditError("noGrid", { path });
  const read = (value = "", criterion: string, page: string): Verdict => {
    const verdict = VERDICTS.find((each) => each === value.trim().toUpperCase());
    if (!verdict) throw new AuditError("wrongVerdict", { path, criterion, page, value });
    return verdict;
  };
  const rows = Object.keys(CRITERIA).map((criterion) => {
    const [line, ...others] = lines.filter(([name]) => name?.trim() === criterion);
    if (!line || others.length > 0) throw new AuditError("wrongCriterion", { path, criterion });
    const verdictIn = (column: number) => read(line[column], criterion, head[column] ?? "");
    return {
      criterion,
      shared: verdictIn(FIRST_PAGE - 1),
      verdicts: pages.map((_, index) => verdictIn(FIRST_PAGE + index)),
    };
  });
  return { pages, rows };
}

/** Before the pages stand the criterion, its title and what all pages share. */
const FIRST_PAGE = 3;

/** RFC 4180, by whichever separator follows the first cell. */
function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, "");
  const [, separator = ","] = /^(?:"[^"]*"|[^",;\t\r\n]*)([,;\t])/.exec(source) ?? [];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, "y");
  const lines: string[][] = [[]];
  while (cell.lastIndex < source.length) {
    const [, value = "", end = ""] = cell.exec(source) ?? [];
    // a quote that nothing closes: what follows cannot be told
    if (cell.lastIndex === 0) break;
    lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end.endsWith("\n")) lines.push([]);
  }
  return lines;
}
