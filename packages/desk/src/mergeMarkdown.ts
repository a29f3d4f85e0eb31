import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { findCommonItems } from "@dsfr-blocks/content/yaml/matchItems";

/**
 * Merges `after`, the Markdown of a rich text editor, with `before`, the text of the file. The editor rewrites the whole text
 * with its own bullets, blank lines and indents, so unchanged words are copied from `before`. The result is parsed again: if
 * the content of the result differs from the content of `after`, returns `after`, with the line breaks around `before`. Set
 * `movesItems` for an editor that adds or removes blank lines around list items.
 */
export function mergeMarkdown(before: string, after: string, { movesItems = false } = {}): string {
  const oldText = before.trim();
  const newText = underlineHeadings(oldText, after.trim());
  const merged = oldText === newText ? oldText : merge(splitWords(oldText), splitWords(newText));
  const isSameContent = (transform: (text: string) => string) =>
    serialiseTree(transform(merged)) === serialiseTree(transform(after.trim()));
  if (!isSameContent((text) => text) && !(movesItems && isSameContent(removeItemGaps))) {
    const [breaksAbove = ""] = /^[\r\n]*/.exec(before) ?? [];
    const [breaksBelow = ""] = /[\r\n]*$/.exec(before) ?? [];
    return newText && `${breaksAbove}${after.replace(/^[\r\n]+|[\r\n]+$/g, "")}${breaksBelow}`;
  }
  // restore the white space around the text: an editor drops the line break at the end of a text
  const start = before.search(/\S|$/);
  return before.slice(0, start) + merged + before.slice(start + oldText.length);
}

/** Matches a heading between two blank lines that is underlined with « = » or « - ». */
const UNDERLINED_HEADING = /(?<=^|\n[ \t]*\r?\n)([^\r\n]+)\r?\n(=+|-+)[ \t]*(?=\r?\n|$)/g;

/**
 * Underlines the headings of `after` that `before` underlines. Decap CMS writes `## Title` for every heading of level 2.
 */
function underlineHeadings(before: string, after: string): string {
  const underlines = new Map(
    Array.from(before.matchAll(UNDERLINED_HEADING), ([, text = "", underline = ""]) => [
      `${underline.startsWith("=") ? "#" : "##"} ${getMeaning(text.trim())}`,
      underline,
    ]),
  );
  return after.replace(/^(##?)[ \t]+([^\n]+)$/gm, (line, marks: string, text: string) => {
    const underline = underlines.get(`${marks} ${getMeaning(text.trim())}`);
    return underline === undefined ? line : `${text}\n${underline}`;
  });
}

/** Removes the blank lines before a list item, and the blank lines after the first line of the item. */
function removeItemGaps(text: string): string {
  return text
    .replace(/\n[ \t]*\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/g, "\n")
    .replace(/^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t][^\n]*)\n[ \t]*\n/gm, "$1\n");
}

/** Word, with the white space before it. A no-break space does not end a word. */
interface Word {
  readonly gap: string;
  readonly text: string;
  /** Meaning of the word: the same for « - » and « * », and the same for « _so_ » and « *so* ». */
  readonly meaning: string;
  /** Whether the word may be the marker of a list item. */
  readonly isMarker: boolean;
}

const BULLET = "•";

function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(/([ \t\r\n]*)([^ \t\r\n]+)/g), ([, gap = "", word = ""], index) => {
    const isFirst = index === 0 || gap.includes("\n");
    const isBullet = isFirst && /^[-*+]$/.test(word);
    const isMarker = isBullet || (isFirst && /^\d{1,9}[.)]$/.test(word));
    return { gap, text: word, meaning: isBullet ? BULLET : getMeaning(word), isMarker };
  });
}

/** Whether a word is the bullet of a list item, and not a sign « • » that an author typed. */
function isBullet({ meaning, isMarker }: Word): boolean {
  return isMarker && meaning === BULLET;
}

function getWordMeaning({ meaning }: Word): string {
  return meaning;
}

function getMeaning(word: string): string {
  return word.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("_", "*");
}

/** Returns the tree of a text as JSON, without the positions of its nodes. */
function serialiseTree(text: string): string {
  const isPosition = (key: string) => key === "at" || key === "origin";
  return JSON.stringify(parseMarkdown(text), (key, value: unknown) => (isPosition(key) ? undefined : value));
}

/** Merges two texts word by word. Words with the same meaning are copied from `before`, with the white space around them. */
function merge(before: readonly Word[], after: readonly Word[]): string {
  const mergedParts: string[] = [];
  const commonWords = findCommonItems(before.map(getWordMeaning), after.map(getWordMeaning));
  /** Bullets of `before` by the indent of the matching bullets in `after`: the last one, or the first one for items above it. */
  const bullets = new Map<string, Word>();
  const setBullet = (oldWord: Word | undefined, newWord: Word | undefined) => {
    if (oldWord && newWord && isBullet(oldWord)) bullets.set(getIndent(newWord.gap), oldWord);
  };
  for (const [oldEnd, newEnd] of [...commonWords].reverse()) setBullet(before[oldEnd], after[newEnd]);
  let oldIndex = 0;
  let newIndex = 0;
  const write = ({ gap, text }: Pick<Word, "gap" | "text">) => mergedParts.push(gap, text);
  for (const [oldEnd, newEnd] of [...commonWords, [before.length, after.length] as const]) {
    const removed = before.slice(oldIndex, oldEnd);
    for (const [index, word] of after.slice(newIndex, newEnd).entries()) {
      // the first new word has the white space of the first removed word, if both follow the same type of break
      const gap = index === 0 ? findSimilarGap(word, [removed[0]]) : word.gap;
      const oldBullet = isBullet(word) ? bullets.get(getIndent(word.gap)) : undefined;
      write(
        oldBullet
          ? { gap: getLineBreaks(gap) + getIndent(oldBullet.gap), text: oldBullet.text }
          : { ...word, gap },
      );
    }
    const [oldWord, newWord] = [before[oldEnd], after[newEnd]];
    if (oldWord && newWord) {
      setBullet(oldWord, newWord);
      const isContiguous = oldIndex === oldEnd && newIndex === newEnd;
      // keep spaces that the editor typed inside a line; after a bullet, keep the spaces of the file
      const isTyped = isInLine(oldWord) && isInLine(newWord) && before[oldEnd - 1]?.isMarker !== true;
      const gap = isTyped
        ? newWord.gap
        : isContiguous
          ? oldWord.gap
          : findSimilarGap(newWord, [oldWord, removed[0]]);
      write({ ...oldWord, gap });
    }
    oldIndex = oldEnd + 1;
    newIndex = newEnd + 1;
  }
  return mergedParts.join("");
}

function isInLine({ gap }: Pick<Word, "gap">): boolean {
  return gap !== "" && !gap.includes("\n");
}

/**
 * Returns the white space of the first candidate that follows the same type of break as `word`: a line break or a paragraph
 * break. Returns the white space of `word` if no candidate matches, or if `word` follows no break.
 */
function findSimilarGap({ gap, isMarker }: Word, candidates: readonly (Word | undefined)[]): string {
  if (!gap.includes("\n")) return gap;
  const countLineBreaks = (text: string) => {
    const lines = text.split("\n").length - 1;
    // before a list item, treat several line breaks as one: an editor adds or removes blank lines there
    return Math.min(lines, isMarker ? 1 : 2);
  };
  const similar = candidates.find(
    (each) => each !== undefined && countLineBreaks(each.gap) === countLineBreaks(gap),
  );
  return similar?.gap ?? gap;
}

function getIndent(gap: string): string {
  return gap.slice(gap.lastIndexOf("\n") + 1);
}

function getLineBreaks(gap: string): string {
  return gap.slice(0, gap.lastIndexOf("\n") + 1);
}
