import { countCommonEnds } from "./countCommonEnds";

/**
 * Maximum number of pairs of items to compare. Beyond this number, all the items between the first and the last change count as
 * changed.
 */
const MAX_PAIRS = 4_000_000;

/** Minimum share of common words of an item that was edited and moved. */
const MIN_SIMILARITY = 0.5;

/**
 * Returns, for each item of a list, the index of this item in the list before a change; undefined for an added item. Compares
 * the words of the items, because a form rewrites marks and adds blank values. Matches first the equal items in the same order,
 * then the items that were moved, then the edited ones, by their similarity. An item that replaces a removed item at the same
 * position has the index of that item, whatever its words.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const [oldWords, newWords] = [
    before.map((item) => countWords(item)),
    after.map((item) => countWords(item)),
  ];
  const [oldKeys, newKeys] = [oldWords.map(formatKey), newWords.map(formatKey)];
  const sources: (number | undefined)[] = after.map(() => undefined);
  const used = new Set<number>();
  const match = (oldIndex: number, newIndex: number) => {
    if (used.has(oldIndex) || sources[newIndex] !== undefined) return;
    sources[newIndex] = oldIndex;
    used.add(oldIndex);
  };
  for (const [oldIndex, newIndex] of findCommonItems(oldKeys, newKeys)) match(oldIndex, newIndex);
  const oldRest = [...before.keys()].filter((index) => !used.has(index));
  const newRest = [...after.keys()].filter((index) => sources[index] === undefined);
  if (oldRest.length * newRest.length <= MAX_PAIRS)
    oldRest
      .flatMap((oldIndex) =>
        newRest.map((newIndex) => ({
          oldIndex,
          newIndex,
          similarity: getSimilarity(oldWords[oldIndex], newWords[newIndex]),
        })),
      )
      .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
      .sort(
        (one, other) =>
          other.similarity - one.similarity ||
          Math.abs(one.oldIndex - one.newIndex) - Math.abs(other.oldIndex - other.newIndex),
      )
      .forEach(({ oldIndex, newIndex }) => {
        match(oldIndex, newIndex);
      });
  // an item that replaces a removed item at the same position, with different words
  for (const newIndex of newRest) {
    const oldIndex = newIndex === 0 ? 0 : (sources[newIndex - 1] ?? before.length) + 1;
    if (oldIndex < before.length) match(oldIndex, newIndex);
  }
  return sources;
}

/** Returns the index pairs of the longest common subsequence of two lists. */
export function findCommonItems<T extends string | number | undefined>(
  before: readonly T[],
  after: readonly T[],
): (readonly [number, number])[] {
  const { prefix, suffix } = countCommonEnds(before, after);
  const [height, width] = [before.length - prefix - suffix, after.length - prefix - suffix];
  const isSameItem = (row: number, column: number) => before[prefix + row] === after[prefix + column];
  const pairs: [number, number][] = Array.from({ length: prefix }, (_, index) => [index, index]);
  if (height * width <= MAX_PAIRS) {
    // `rows` contains, for each pair of indexes, the length of the longest common subsequence of the items from these indexes
    // on
    const rows = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
    const count = (row: number, column: number) => rows[row]?.[column] ?? 0;
    for (let row = height - 1; row >= 0; row--)
      for (let column = width - 1; column >= 0; column--) {
        const length = isSameItem(row, column)
          ? count(row + 1, column + 1) + 1
          : Math.max(count(row + 1, column), count(row, column + 1));
        rows[row]?.set([length], column);
      }
    for (let row = 0, column = 0; row < height && column < width;)
      if (isSameItem(row, column)) pairs.push([prefix + row++, prefix + column++]);
      else if (count(row + 1, column) >= count(row, column + 1)) row++;
      else column++;
  }
  for (let index = suffix; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

/** Counts the words of a value, with those of all its parts. A key whose value is `false` has none. */
function countWords(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (typeof value === "object" && value !== null && !(value instanceof Date))
    for (const part of Object.values(value)) countWords(part, counts);
  else if (value !== undefined && value !== null && value !== false)
    for (const word of (typeof value === "string" ? value : JSON.stringify(value)).match(/[\p{L}\p{N}]+/gu) ??
      [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function formatKey(counts: ReadonlyMap<string, number>): string {
  return JSON.stringify([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Returns the share of common words: from 0 to 1. */
function getSimilarity(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): number {
  const size = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const common = [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
  return (2 * common) / Math.max(size(one) + size(other), 1);
}
