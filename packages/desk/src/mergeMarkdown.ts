import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";

/**
 * The Markdown `after`, written as `before` wherever both say the same. A rich text editor writes the whole text anew,
 * with its own bullets, blank lines and indents: what nobody changed keeps its source. What comes out is read again,
 * and says what `after` says; where that cannot be, it is `after` itself. `movesItems` is said of an editor that adds
 * blank lines around the items of a list, and drops some.
 */
export function mergeMarkdown(before: string, after: string, { movesItems = false } = {}): string {
  const [old, next] = [before.trim(), after.trim()];
  const merged = old === next ? old : merge(wordsOf(old), wordsOf(next));
  const saysSame = (each: (text: string) => string) => contentOf(each(merged)) === contentOf(each(next));
  if (!saysSame((text) => text) && !(movesItems && saysSame(withoutGaps))) return after;
  // an editor drops the line break at the end of a text
  const start = before.search(/\S|$/);
  return before.slice(0, start) + merged + before.slice(start + old.length);
}

/** Without the blank lines before an item of a list, and behind the line that it begins with. */
function withoutGaps(text: string): string {
  return text
    .replace(/\n[ \t]*\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/g, "\n")
    .replace(/^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t][^\n]*)\n[ \t]*\n/gm, "$1\n");
}

/** A word, and the text before it. A no-break space does not end a word. */
interface Word {
  readonly gap: string;
  readonly text: string;
  /** What it says, however it is written: « - » or « * », « _so_ » or « *so* ». */
  readonly said: string;
  /** Whether an item of a list may begin with it. */
  readonly isMarker: boolean;
}

const BULLET = "•";

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/([ \t\r\n]*)([^ \t\r\n]+)/g), ([, gap = "", word = ""], index) => {
    const isFirst = index === 0 || gap.includes("\n");
    const isBullet = isFirst && /^[-*+]$/.test(word);
    const isMarker = isBullet || (isFirst && /^\d{1,9}[.)]$/.test(word));
    return { gap, text: word, said: isBullet ? BULLET : saidBy(word), isMarker };
  });
}

function saidBy(word: string): string {
  return word.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("_", "*");
}

/** The tree of a text, without the places of its nodes. */
function contentOf(text: string): string {
  const isPlace = (key: string) => key === "at" || key === "origin";
  return JSON.stringify(parseMarkdown(text), (key, value: unknown) => (isPlace(key) ? undefined : value));
}

/** Goes through both texts at once: words that say the same are taken from the first, with what stands around them. */
function merge(before: readonly Word[], after: readonly Word[]): string {
  const written: string[] = [];
  /** How the first text writes the bullets that the second writes so: by what stands before them on their line. */
  const bullets = new Map<string, Pick<Word, "gap" | "text">>();
  let old = 0;
  let next = 0;
  const write = ({ gap, text }: Pick<Word, "gap" | "text">) => written.push(gap, text);
  for (const [from, at] of [...alike(before, after), [before.length, after.length] as const]) {
    const left = before.slice(old, from);
    for (const [index, word] of after.slice(next, at).entries()) {
      // the first new word comes where the first of those that left was
      const gap = index === 0 ? gapLike(word, [left[0]]) : word.gap;
      const known = word.said === BULLET ? bullets.get(indentOf(word.gap)) : undefined;
      write(known ? { gap: linesIn(gap) + indentOf(known.gap), text: known.text } : { ...word, gap });
    }
    const [word, same] = [before[from], after[at]];
    if (word && same) {
      if (word.said === BULLET) bullets.set(indentOf(same.gap), word);
      const follows = old === from && next === at;
      // keep spaces that the editor typed inside a line; after a bullet, keep the file's
      const isTyped = isInLine(word) && isInLine(same) && before[from - 1]?.isMarker !== true;
      const gap = isTyped ? same.gap : follows ? word.gap : gapLike(same, [word, left[0]]);
      write({ ...word, gap });
    }
    old = from + 1;
    next = at + 1;
  }
  return written.join("");
}

function isInLine({ gap }: Pick<Word, "gap">): boolean {
  return gap !== "" && !gap.includes("\n");
}

/** The first of these gaps that parts words as the new one does: in a line, between lines, between paragraphs. */
function gapLike({ gap, isMarker }: Word, candidates: readonly (Word | undefined)[]): string {
  if (!gap.includes("\n")) return gap;
  const kind = (text: string) => {
    const lines = text.split("\n").length - 1;
    // an editor puts blank lines before the items of a list, or takes them away
    return Math.min(lines, isMarker ? 1 : 2);
  };
  const like = candidates.find((each) => each !== undefined && kind(each.gap) === kind(gap));
  return like?.gap ?? gap;
}

function indentOf(gap: string): string {
  return gap.slice(gap.lastIndexOf("\n") + 1);
}

function linesIn(gap: string): string {
  return gap.slice(0, gap.lastIndexOf("\n") + 1);
}

/** Beyond that many pairs of words, what stands between the first and the last change is taken for changed. */
const MOST_PAIRS = 4_000_000;

/** The indexes of the words that both have, in their order: as many as there can be. */
function alike(before: readonly Word[], after: readonly Word[]): (readonly [number, number])[] {
  const isAlike = (one: number, other: number) => before[one]?.said === after[other]?.said;
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isAlike(first, first)) first++;
  let last = 0;
  while (last < most - first && isAlike(before.length - 1 - last, after.length - 1 - last)) last++;
  const [height, width] = [before.length - first - last, after.length - first - last];
  const pairs: [number, number][] = Array.from({ length: first }, (_, index) => [index, index]);
  if (height * width <= MOST_PAIRS) {
    // longest common subsequence: how many words are alike from each pair of places on
    const rows = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
    const count = (row: number, column: number) => rows[row]?.[column] ?? 0;
    for (let row = height - 1; row >= 0; row--)
      for (let column = width - 1; column >= 0; column--) {
        const length = isAlike(first + row, first + column)
          ? count(row + 1, column + 1) + 1
          : Math.max(count(row + 1, column), count(row, column + 1));
        rows[row]?.set([length], column);
      }
    for (let row = 0, column = 0; row < height && column < width;)
      if (isAlike(first + row, first + column)) pairs.push([first + row++, first + column++]);
      else if (count(row + 1, column) >= count(row, column + 1)) row++;
      else column++;
  }
  for (let index = last; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}
