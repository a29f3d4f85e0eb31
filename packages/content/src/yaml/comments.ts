import { findLineEnd } from "@dsfr-blocks/base/position";
import type { YamlComment } from "./node";

/** Whether a comment has no space after its `#`, such as `#1` or `#note`: the author may have meant text. */
export function isUnspaced({ text }: YamlComment): boolean {
  return /^#\S/.test(text);
}

/**
 * Returns the comment after a value that ends at an offset: on the same line, or on a line below whose indent is greater than
 * `column`, where the value could continue. Returns undefined if there is no comment in these positions.
 */
export function findCommentAfter(text: string, end: number, column: number): YamlComment | undefined {
  let offset = end;
  while (/[ \t\r\n]/.test(text.charAt(offset))) offset++;
  if (text[offset] !== "#" || (isOnLaterLine(text, end, offset) && getColumn(text, offset) <= column))
    return undefined;
  return readComment(text, offset);
}

/** Whether an offset is on a later line than a value that ends at `end`. */
export function isOnLaterLine(text: string, end: number, offset: number): boolean {
  return text[end - 1] === "\n" || text.slice(end, offset).includes("\n");
}

/**
 * Returns the first comment without a space after its `#` between a value, which begins at `start`, and its key or dash.
 * Returns undefined if there is no such comment, or if the value is on the line of its key or dash.
 */
export function findCommentAbove(text: string, start: number): YamlComment | undefined {
  let lineStart = start - getColumn(text, start);
  if (text.slice(lineStart, start).trim() !== "") return undefined;
  let found: YamlComment | undefined;
  while (lineStart > 0) {
    const end = lineStart - 1;
    lineStart = end - getColumn(text, end);
    const line = text.slice(lineStart, end).trimEnd();
    const mark = line.search(/(?:^|[ \t])#/);
    const content = (mark < 0 ? line : line.slice(0, mark)).trim();
    const comment = mark < 0 ? undefined : readComment(text, text.indexOf("#", lineStart + mark));
    if (comment && isUnspaced(comment) && /^$|[:-]$|[ \t][&!]\S*$/.test(content)) found = comment;
    if (content !== "") break;
  }
  return found;
}

export function getColumn(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Reads the comment whose `#` is at an offset. */
export function readComment(text: string, offset: number): YamlComment {
  return { offset, text: text.slice(offset, findLineEnd(text, offset)).trimEnd() };
}
