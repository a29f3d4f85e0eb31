/**
 * Map from the characters of a text to the source that the text was read from. A flat list of pairs, in ascending order: an
 * index in the text, then the offset of that character in the source. Between two pairs, the characters are contiguous in both
 * texts.
 */
export type Origin = readonly number[];

/** Returns the source offset of the character at an index. */
export function toSourceOffset(origin: Origin, index: number): number {
  const pair = findPair(origin, index);
  return (origin[pair + 1] ?? 0) + index - (origin[pair] ?? 0);
}

/** Returns the origin of the part of the text between two indexes. */
export function sliceOrigin(origin: Origin, from: number, to: number): Origin {
  const part = [0, toSourceOffset(origin, from)];
  for (let pair = findPair(origin, from) + 2; (origin[pair] ?? to) < to; pair += 2)
    part.push((origin[pair] ?? 0) - from, origin[pair + 1] ?? 0);
  return part;
}

/** Records that the characters of the text from `index` on come from the source from `offset` on. */
export function addOrigin(origin: number[], index: number, offset: number): void {
  const last = origin.length - 2;
  const follows = last >= 0 && offset - (origin[last + 1] ?? 0) === index - (origin[last] ?? 0);
  if (!follows) origin.push(index, offset);
}

/** Returns the position in `origin` of the last pair whose index is at most `index`. Uses a binary search. */
function findPair(origin: Origin, index: number): number {
  let low = 0;
  let high = origin.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[2 * middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return 2 * low;
}
