/**
 * Cursor on a line of a field, which is read from left to right. The characters before `next` have been read, except the white
 * space counted in `indent`.
 */
export interface Line {
  readonly source: string;
  /** Offset of the first character of the line. */
  start: number;
  /** Offset after the last character of the line, before the line break. */
  end: number;
  /** Offset of the following line. */
  nextLineStart: number;
  /** Offset of the next character that is not a space or a tab. */
  next: number;
  /** Column of `next`. Tab stops are multiples of 4 (CommonMark 2.2). */
  column: number;
  /** Columns of unread white space before `next`. */
  indent: number;
}

/** Creates a cursor before the first line. `nextLine` moves the cursor to the first line. */
export function createLine(source: string): Line {
  return { source, start: 0, end: 0, nextLineStart: 0, next: 0, column: 0, indent: 0 };
}

/** Moves to the next line. Returns false if there is no next line. */
export function nextLine(line: Line): boolean {
  const { source, nextLineStart } = line;
  if (nextLineStart >= source.length) return false;
  const newline = source.indexOf("\n", nextLineStart);
  const end = newline < 0 ? source.length : newline;
  line.start = nextLineStart;
  line.end = source.charAt(end - 1) === "\r" && end > nextLineStart ? end - 1 : end;
  line.nextLineStart = end + 1;
  line.column = 0;
  skipWhitespace(line, nextLineStart);
  return true;
}

/** Reads this number of columns of white space, or all columns of `indent` if there are fewer. */
export function skipColumns(line: Line, columns: number): void {
  line.indent = Math.max(line.indent - columns, 0);
}

/** Reads the white space before `next`, then this number of characters other than white space. */
export function skipCharacters(line: Line, size: number): void {
  line.column += size;
  skipWhitespace(line, line.next + size);
}

/**
 * Returns the unread rest of the line. If only a part of the white space before the rest was read, the remaining white space is
 * replaced by spaces.
 */
export function getRest({ source, start, end, next, column, indent }: Line): string {
  return indent === column ? source.slice(start, end) : " ".repeat(indent) + source.slice(next, end);
}

export function isBlank(line: Line): boolean {
  return line.next === line.end;
}

const TAB = 9;
const SPACE = 32;

function skipWhitespace(line: Line, from: number): void {
  const startColumn = line.column;
  let next = from;
  for (; next < line.end; next++) {
    const code = line.source.charCodeAt(next);
    if (code === TAB) line.column += 4 - (line.column % 4);
    else if (code === SPACE) line.column += 1;
    else break;
  }
  line.next = next;
  line.indent = line.column - startColumn;
}
