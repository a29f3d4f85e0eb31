/** A line of a field, read from left to right. What has been read of it is before `next`, and before its indent. */
export interface Line {
  readonly source: string;
  /** Offsets of its first character, of its end without the line end, and of the line after. */
  start: number;
  end: number;
  after: number;
  /** Offset of the next character that is not a space or a tab, and its column. Tabs go to multiples of 4 (CommonMark 2.2). */
  next: number;
  column: number;
  /** Columns of white space before it that have not been read. */
  indent: number;
}

/** Before the first line: `nextLine` goes to it. */
export function linesOf(source: string): Line {
  return { source, start: 0, end: 0, after: 0, next: 0, column: 0, indent: 0 };
}

/** Goes to the next line; false when there is none. */
export function nextLine(line: Line): boolean {
  const { source, after } = line;
  if (after >= source.length) return false;
  const newline = source.indexOf("\n", after);
  const end = newline < 0 ? source.length : newline;
  line.start = after;
  line.end = source.charAt(end - 1) === "\r" && end > after ? end - 1 : end;
  line.after = end + 1;
  line.column = 0;
  look(line, after);
  return true;
}

/** Reads so many columns of white space. */
export function skipColumns(line: Line, columns: number): void {
  line.indent = Math.max(line.indent - columns, 0);
}

/** Reads that many characters that are not white space, and what is before them. */
export function skipCharacters(line: Line, size: number): void {
  line.column += size;
  look(line, line.next + size);
}

/** What is left of the line. When white space before it has been read, tabs left are the spaces that they stand for. */
export function restOf({ source, start, end, next, column, indent }: Line): string {
  return indent === column ? source.slice(start, end) : " ".repeat(indent) + source.slice(next, end);
}

export function isBlank(line: Line): boolean {
  return line.next === line.end;
}

const TAB = 9;
const SPACE = 32;

function look(line: Line, from: number): void {
  const before = line.column;
  let next = from;
  for (; next < line.end; next++) {
    const code = line.source.charCodeAt(next);
    if (code === TAB) line.column += 4 - (line.column % 4);
    else if (code === SPACE) line.column += 1;
    else break;
  }
  line.next = next;
  line.indent = line.column - before;
}
