/** Gap between two words of a line: spaces in a row, tabs, or dots in a row. */
const GAP = /(?<=[^\s:])(?: {2,}|[ ]*\t[ \t]*)(?=\S)|(?<=[^\s.…]) ?(?:\.{4,}|…{2,}) ?(?=[^\s.…])/g;
/** Matches any text with a gap. Faster than the search for gaps. */
const MAY_HAVE_GAP = /\S(?: {2}|[ ]?\t|\.{3}|…)/;
/** Matches the mark of an item at the start of a line, which a tab may follow: « o⇥un », « 1.⇥un », « 2.1⇥Un ». */
const ITEM_MARK = /^[ \t>]*(?:[^\p{L}\p{N}\s]|[oØv]|[a-z][.)]|\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)/:°])\s/u;
/** Matches a gap that is wide enough to separate columns by itself. */
const WIDE_GAP = /[^\s:](?: {3}|[ ]*\t)[ \t]*\S|\.{4}|…{2}/;
/** Matches the line of dashes below the header of Pandoc's tables: `------- ---------`. */
export const DASH_GROUPS = /^[ \t>]*-{3,}(?:[ \t]+-{2,})+[ \t]*$/;

/** Lines that are meant as the rows of a table without marks. */
export interface ColumnLines {
  /** Offset of the first line. */
  readonly at: number;
  /** Offset at which the last line ends. */
  readonly end: number;
  readonly columnCount: number;
}

/**
 * Finds columns made with spaces, tabs or dots, as in a text copied from a spreadsheet: at least two consecutive lines with the
 * same number of gaps, which are not items of a list. A line with one gap counts only if the gap is wide, since two spaces may
 * be a typing mistake.
 */
export function findColumns(value: string): ColumnLines[] {
  if (!MAY_HAVE_GAP.test(value)) return [];
  const found: ColumnLines[] = [];
  let run: { at: number; end: number; gaps: number; lines: number } | undefined;
  const flush = () => {
    if (run && run.lines > 1) found.push({ at: run.at, end: run.end, columnCount: run.gaps + 1 });
    run = undefined;
  };
  let at = 0;
  for (const line of value.split("\n")) {
    const end = at + line.length;
    const canBeRow = MAY_HAVE_GAP.test(line) && !line.includes("|") && !ITEM_MARK.test(line);
    const gaps = canBeRow ? (line.match(GAP)?.length ?? 0) : 0;
    const isRow = gaps > 1 || (gaps === 1 && WIDE_GAP.test(line));
    if (run && DASH_GROUPS.test(line)) run.end = end;
    else if (run && isRow && run.gaps === gaps) {
      run.lines += 1;
      run.end = end;
    } else {
      flush();
      if (isRow) run = { at, end, gaps, lines: 1 };
    }
    at = end + 1;
  }
  flush();
  return found;
}
