/** A place in a file: 1-based line and column, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a file begins: the place of what is about the whole of it. */
export const START: Position = { line: 1, column: 1 };

/** Tells the place of any offset of `source`. Lines end with LF, CRLF or CR, as in YAML and CommonMark. */
export function createPositionLookup(source: string): (offset: number) => Position {
  let found: readonly number[] | undefined;
  return (given) => {
    // no place is between the two halves of CRLF
    const offset = source.startsWith("\r\n", given - 1) && given > 0 ? given - 1 : given;
    const starts = (found ??= lineStarts(source)); // most files have no issue, and no place is asked for
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Where the line ends that an offset is on. */
export function findLineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const end of source.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
