import { findLineEnd } from "@dsfr-blocks/base/position";

/** Words instead of others, at an offset. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its edits made, from its first to its last, in the line ends that it has. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const [lineBreak = "\n"] = /\r\n?|\n/.exec(source) ?? [];
  let end = 0;
  const pieces = [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, text }) => {
      const before = source.slice(end, from);
      end = to;
      return before + text.replace(/\n/g, lineBreak);
    });
  return pieces.join("") + source.slice(end);
}

/** Takes a key or an item away with its line; a comment behind it stays, on that line. */
export function removed(text: string, from: number, to: number): Edit {
  const comment = /^[ \t]*(?=#)/.exec(text.slice(to, lineEnd(text, to)));
  if (comment) return { from, to: to + comment[0].length, text: "" };
  return { from: lineStart(text, from), to: lineAfter(text, to), text: "" };
}

/**
 * Puts words in the place of a value, which begins at `start`. Its comment, behind it or behind the mark of a block, comes behind
 * the first of several lines, where it is no part of them, or else behind the words.
 */
export function replaced(text: string, start: number, { from, to, text: words }: Edit): Edit {
  const commentAt = (at: number) =>
    /^(?:[|>][-+\d]*)?([ \t]+#[^]*)/.exec(text.slice(at, lineEnd(text, at)))?.[1] ?? "";
  const behind = commentAt(to);
  // in quotes, « : » and « | » are words
  const [head] = /^(?:[^\n"']*?:)?(?: ?[|>][-+\d]*)?(?=\n)/.exec(words) ?? [words];
  const whole = head + (behind || commentAt(start)) + words.slice(head.length);
  return { from, to: to + behind.length, text: whole };
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = findLineEnd(text, offset);
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

function lineAfter(text: string, offset: number): number {
  return Math.min(findLineEnd(text, offset) + 1, text.length);
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
