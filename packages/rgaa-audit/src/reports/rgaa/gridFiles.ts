import type { Language } from "@dsfr-blocks/base/message";
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
    ...rows.map(({ criterion, shared, verdicts, overruled }) => [
      criterion,
      criterionTitle(criterion, language),
      shared,
      ...verdicts.map((verdict, page) => (overruled[page] ? words.overruled(verdict) : verdict)),
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
  const read = (value = "", criterion: string, page: string): [Verdict, boolean] => {
    const plain = value.replace(OVERRULED, "");
    const verdict = VERDICTS.find((each) => each === plain.trim().toUpperCase());
    if (!verdict) throw new AuditError("wrongVerdict", { path, criterion, page, value });
    return [verdict, plain !== value];
  };
  const rows = Object.keys(CRITERIA).map((criterion) => {
    const [line, ...others] = lines.filter(([name]) => name?.trim() === criterion);
    if (!line || others.length > 0) throw new AuditError("wrongCriterion", { path, criterion });
    const cellIn = (column: number) => read(line[column], criterion, head[column] ?? "");
    const cells = pages.map((_, index) => cellIn(FIRST_PAGE + index));
    return {
      criterion,
      shared: cellIn(FIRST_PAGE - 1)[0],
      verdicts: cells.map(([verdict]) => verdict),
      overruled: cells.map(([, isOverruled]) => isOverruled),
    };
  });
  return { pages, rows };
}

/** What follows a person's verdict where rules found otherwise, in both languages. */
const OVERRULED = /\s*\(audit\s?: NC\)\s*$/i;

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
