import { findNewName } from "./renamed";

/** Of longer words none is a slip of another, and to compare them takes the square of their length. */
const LONGEST = 100;

/** What makes a word say the opposite: « inactif », « non conforme ». */
const NEGATIVE =
  /(?<![\p{L}\p{N}])(?:in|im|il|ir|non|dés|des|dé|de|mal|anti|un|dis|not|pas|sans|hors)[ _-]?(?=\p{L})/giu;

/**
 * The word that a typist most likely meant, or undefined when none is near: a third of the letters may be
 * wrong, and further than that a suggestion is a guess; or as many letters as `most` says. Of two that are about as
 * near neither is meant for sure, nor is a word that says the opposite.
 */
export function nearest(
  word: string,
  words: Iterable<string>,
  most = Math.floor(Math.max(word.length, 3) / 3),
): string | undefined {
  if (word.length > LONGEST) return undefined;
  const written = word.toLowerCase();
  let best: string | undefined;
  let [least, second] = [most + 1, 2 * most + 1];
  for (const each of words) {
    if (each === best) continue;
    const distance = editDistance(written, each.toLowerCase(), second);
    if (distance >= least) {
      second = Math.min(second, distance);
      continue;
    }
    if (best !== undefined) second = least;
    [best, least] = [each, distance];
  }
  const isClear = least === 0 || second >= 2 * least;
  return best !== undefined && isClear && !saysOpposite(written, best.toLowerCase()) ? best : undefined;
}

function saysOpposite(a: string, b: string): boolean {
  const negatives = (words: string) => words.match(NEGATIVE)?.length ?? 0;
  return negatives(a) !== negatives(b) && a.replace(NEGATIVE, "") === b.replace(NEGATIVE, "");
}

/** The same for a sentence, which names it as `nearest`. */
export function nearestIn(word: string, words: readonly string[]): { readonly nearest?: string } {
  const near = nearest(word, words);
  return near === undefined ? {} : { nearest: near };
}

/** Few words are read at a glance, and a guess among them may say something else; of many, the one that was meant helps. */
const FEW = 12;

/** The same for a value that is one of some words: among few, only one that differs in its capitals. */
export function nearestChoice(value: string, choices: readonly string[]): { readonly nearest?: string } {
  const alike = choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (alike !== undefined) return { nearest: alike };
  return choices.length > FEW ? nearestIn(value, choices) : {};
}

/** Suggests the name of an option or a setting: its new name, a similar one, or one that begins alike (`lang`, `language`). */
export function suggestion(word: string, words: readonly string[]): { readonly nearest?: string } {
  const near =
    findNewName(word, words) ??
    nearest(word, words) ??
    words.find((known) => known.startsWith(word) || word.startsWith(known));
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
