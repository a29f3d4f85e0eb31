import { findLineEnd } from "@dsfr-blocks/base/position";

/** Replacement of the text between two offsets. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Applies edits to a text, in the order of their offsets. The line ends of the edits are replaced with the first line end of
 * the text.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const [lineBreak = "\n"] = /\r\n?|\n/.exec(source) ?? [];
  let end = 0;
  const pieces = [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, text }) => {
      const unchanged = source.slice(end, from);
      end = to;
      return unchanged + text.replace(/\n/g, lineBreak);
    });
  return pieces.join("") + source.slice(end);
}

/**
 * Creates the edit that removes a key or an item with its line. If a comment follows on the same line, the line and the
 * comment stay.
 */
export function createRemoval(text: string, from: number, to: number): Edit {
  const comment = /^[ \t]*(?=#)/.exec(text.slice(to, findLineBreak(text, to)));
  if (comment) return { from, to: to + comment[0].length, text: "" };
  return { from: findLineStart(text, from), to: findNextLine(text, to), text: "" };
}

/**
 * Creates the edit that replaces an entry or an item whose value begins at `start`, and keeps the comment after the value or
 * after the header of a block scalar. The comment is put after the first line of the new text if that line is a key or a
 * header, otherwise after the new text.
 */
export function createReplacement(text: string, start: number, { from, to, text: newText }: Edit): Edit {
  const readComment = (at: number) =>
    /^(?:[|>][-+\d]*)?([ \t]+#[^]*)/.exec(text.slice(at, findLineBreak(text, at)))?.[1] ?? "";
  const trailingComment = readComment(to);
  // « : » and « | » in quotes are text
  const [head] = /^(?:[^\n"']*?:)?(?: ?[|>][-+\d]*)?(?=\n)/.exec(newText) ?? [newText];
  const replacement = head + (trailingComment || readComment(start)) + newText.slice(head.length);
  return { from, to: to + trailingComment.length, text: replacement };
}

export function findLineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Returns the offset of the line break (LF or CRLF) that ends the line at an offset. */
export function findLineBreak(text: string, offset: number): number {
  const end = findLineEnd(text, offset);
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

function findNextLine(text: string, offset: number): number {
  return Math.min(findLineEnd(text, offset) + 1, text.length);
}

export function getColumn(text: string, offset: number): number {
  return offset - findLineStart(text, offset);
}
