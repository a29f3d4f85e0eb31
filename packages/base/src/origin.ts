/**
 * Where the characters of a text stand in the text that it was read from: pairs of an index and an offset, both
 * ascending. The characters after an index follow one another in both texts, up to the next pair.
 */
export type Origin = readonly number[];

/** The offset that the character at an index was read from. */
export function originAt(origin: Origin, index: number): number {
  const pair = pairAt(origin, index);
  return (origin[pair + 1] ?? 0) + index - (origin[pair] ?? 0);
}

/** The origin of the part between two indexes. */
export function originOfPart(origin: Origin, from: number, to: number): Origin {
  const part = [0, originAt(origin, from)];
  for (let pair = pairAt(origin, from) + 2; (origin[pair] ?? to) < to; pair += 2)
    part.push((origin[pair] ?? 0) - from, origin[pair + 1] ?? 0);
  return part;
}

/** Adds that the characters from an index on stand at an offset and after it. */
export function addOrigin(origin: number[], index: number, offset: number): void {
  const last = origin.length - 2;
  const follows = last >= 0 && offset - (origin[last + 1] ?? 0) === index - (origin[last] ?? 0);
  if (!follows) origin.push(index, offset);
}

/** The last pair whose index is not beyond this one. */
function pairAt(origin: Origin, index: number): number {
  let low = 0;
  let high = origin.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[2 * middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return 2 * low;
}
