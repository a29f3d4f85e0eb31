import { findLineEnd } from "@dsfr-blocks/base/position";
import type { YamlComment } from "./node";

/** True for a comment without a space after its `#`, such as `#1` or `#note`: the author may have meant text. */
export function isTouching({ text }: YamlComment): boolean {
  return /^#\S/.test(text);
}

/**
 * The comment behind what ends at an offset: on its line, or on a line below that is deeper than `column`, where nothing but more
 * of it could stand.
 */
export function commentBehind(text: string, end: number, column: number): YamlComment | undefined {
  let offset = end;
  while (/[ \t\r\n]/.test(text.charAt(offset))) offset++;
  if (text[offset] !== "#" || (isBelow(text, end, offset) && columnOf(text, offset) <= column))
    return undefined;
  return commentAt(text, offset);
}

/** Whether an offset is on a line after that of what ends at another. */
export function isBelow(text: string, end: number, offset: number): boolean {
  return text[end - 1] === "\n" || text.slice(end, offset).includes("\n");
}

/** The first touching comment between a key, or a dash, and its value on a line below. */
export function commentAbove(text: string, start: number): YamlComment | undefined {
  let lineStart = start - columnOf(text, start);
  if (text.slice(lineStart, start).trim() !== "") return undefined;
  let found: YamlComment | undefined;
  while (lineStart > 0) {
    const end = lineStart - 1;
    lineStart = end - columnOf(text, end);
    const line = text.slice(lineStart, end).trimEnd();
    const mark = line.search(/(?:^|[ \t])#/);
    const before = (mark < 0 ? line : line.slice(0, mark)).trim();
    const comment = mark < 0 ? undefined : commentAt(text, text.indexOf("#", lineStart + mark));
    if (comment && isTouching(comment) && /^$|[:-]$|[ \t][&!]\S*$/.test(before)) found = comment;
    if (before !== "") break;
  }
  return found;
}

export function columnOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** The comment whose `#` stands at an offset. */
export function commentAt(text: string, offset: number): YamlComment {
  return { offset, text: text.slice(offset, findLineEnd(text, offset)).trimEnd() };
}
