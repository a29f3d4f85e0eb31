/** Position in a file: line and column, both starting at 1. Columns are in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Position of an issue about a whole file. */
export const FILE_START: Position = { line: 1, column: 1 };

/**
 * Returns a function that converts an offset of `source` to its position. Lines end with LF, CRLF or CR, as in YAML
 * and CommonMark.
 */
export function createPositionLookup(source: string): (offset: number) => Position {
  let cachedStarts: readonly number[] | undefined;
  return (requestedOffset) => {
    // an offset between CR and LF has the position of the CR
    const offset =
      source.startsWith("\r\n", requestedOffset - 1) && requestedOffset > 0
        ? requestedOffset - 1
        : requestedOffset;
    const starts = (cachedStarts ??= findLineStarts(source)); // computed only at the first lookup: most files have no issue
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

/** Returns the offset of the LF that ends the line at an offset, or the length of the text if no LF follows. */
export function findLineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}

function findLineStarts(source: string): number[] {
  const starts = [0];
  for (const end of source.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
