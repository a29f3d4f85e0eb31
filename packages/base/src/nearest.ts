import { findNewName } from "./renamed";

/**
 * Maximum length of a word to compare, in characters. A longer word is unlikely to be a typing error, and the cost of a
 * comparison grows with the square of the length.
 */
const MAX_WORD_LENGTH = 100;

/** Matches the prefixes and words that reverse a meaning: « inactif », « non conforme ». */
const NEGATIVE =
  /(?<![\p{L}\p{N}])(?:in|im|il|ir|non|dés|des|dé|de|mal|anti|un|dis|not|pas|sans|hors)[ _-]?(?=\p{L})/giu;

/**
 * Returns the candidate that is nearest to a mistyped word. At most `maxDistance` letters may be wrong; by default, a third
 * of the word. Returns undefined if no candidate is close enough, if two candidates are about equally close, or if the
 * closest candidate has the opposite meaning.
 */
export function findNearest(
  word: string,
  words: Iterable<string>,
  maxDistance = Math.floor(Math.max(word.length, 3) / 3),
): string | undefined {
  if (word.length > MAX_WORD_LENGTH) return undefined;
  const lowerCaseWord = word.toLowerCase();
  let best: string | undefined;
  let [least, second] = [maxDistance + 1, 2 * maxDistance + 1];
  for (const candidate of words) {
    if (candidate === best) continue;
    const distance = editDistance(lowerCaseWord, candidate.toLowerCase(), second);
    if (distance >= least) {
      second = Math.min(second, distance);
      continue;
    }
    if (best !== undefined) second = least;
    [best, least] = [candidate, distance];
  }
  const isClear = least === 0 || second >= 2 * least;
  return best !== undefined && isClear && !isOpposite(lowerCaseWord, best.toLowerCase()) ? best : undefined;
}

function isOpposite(a: string, b: string): boolean {
  const countNegatives = (words: string) => words.match(NEGATIVE)?.length ?? 0;
  return countNegatives(a) !== countNegatives(b) && a.replace(NEGATIVE, "") === b.replace(NEGATIVE, "");
}

/** Returns the nearest word as the `nearest` detail of a message, or `{}` if no word is near. */
export function suggestNearest(word: string, words: readonly string[]): { readonly nearest?: string } {
  const match = findNearest(word, words);
  return match === undefined ? {} : { nearest: match };
}

/**
 * Maximum number of choices that an author can easily read in full. For a short list, a guess could change the author's
 * meaning; for a longer list, a suggestion helps.
 */
const SHORT_LIST_LENGTH = 12;

/**
 * Returns the `nearest` detail for a value that must be one of `choices`. For a short list, suggests only a choice that has the
 * same letters as the value, in capitals or not.
 */
export function suggestChoice(value: string, choices: readonly string[]): { readonly nearest?: string } {
  const caseVariant = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (caseVariant !== undefined) return { nearest: caseVariant };
  return choices.length > SHORT_LIST_LENGTH ? suggestNearest(value, choices) : {};
}

/**
 * Returns the name to suggest for an unknown option or setting, as the `nearest` detail: the new name of a renamed option, a
 * similar name, or a name with the same beginning (`lang`, `language`).
 */
export function suggestName(word: string, words: readonly string[]): { readonly nearest?: string } {
  const match =
    findNewName(word, words) ??
    findNearest(word, words) ??
    words.find((candidate) => candidate.startsWith(word) || word.startsWith(candidate));
  return match === undefined ? {} : { nearest: match };
}

/**
 * Returns the number of letters added, removed, changed or swapped between two words (optimal string alignment). If this number
 * is not below `limit`, the result may be any number from `limit` on.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : limit;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row, ...last) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
