/** A piece of a field, and its offset there. */
export interface Slice {
  readonly text: string;
  readonly place: number;
}

/**
 * The text of one leaf block, as its inlines are read: lines without the marks of quotes and the indents of
 * lists before them. Where each slice was cut out of the field is kept, so that nodes know their exact offset.
 */
export interface Content {
  readonly text: string;
  readonly slices: readonly Slice[];
  /** Offset in `text` of each slice. */
  readonly starts: readonly number[];
}

export function contentOf(slices: readonly Slice[], between: string): Content {
  const starts: number[] = [];
  let all = "";
  for (const { text } of slices) {
    if (starts.length > 0) all += between;
    starts.push(all.length);
    all += text;
  }
  return { text: all, slices, starts };
}

/** The offset in the field of an offset in the text. */
export function placeOf({ slices, starts }: Content, index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (slices[low]?.place ?? 0) + index - (starts[low] ?? 0);
}
