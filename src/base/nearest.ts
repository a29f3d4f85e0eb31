/** Of longer words none is a slip of another, and to compare them takes the square of their length. */
const LONGEST = 100;

/**
 * The word that a typist most likely meant, or undefined when none is near: a third of the letters may be
 * wrong, and further than that a suggestion is a guess; or as many letters as `most` says.
 */
export function nearest(
  word: string,
  words: Iterable<string>,
  most = Math.floor(Math.max(word.length, 3) / 3),
): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let limit = most + 1;
  for (const each of words) {
    const distance = editDistance(word.toLowerCase(), each.toLowerCase(), limit);
    if (distance >= limit) continue;
    best = each;
    limit = distance;
  }
  return best;
}

/** The same for a sentence, which names it as `nearest`. */
export function nearestIn(word: string, words: readonly string[]): { readonly nearest?: string } {
  const near = nearest(word, words);
  return near === undefined ? {} : { nearest: near };
}

/** The same for an option or a setting: also a word that the other begins, `lang` for `language`. */
export function suggestion(word: string, words: readonly string[]): { readonly nearest?: string } {
  const near =
    nearest(word, words) ?? words.find((known) => known.startsWith(word) || word.startsWith(known));
  return near === undefined ? {} : { nearest: near };
}

/** How many letters were added, left out, changed or swapped (optimal string alignment); at most `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : limit;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row, ...last) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
