import { put, type Reader } from "./pieces";
import type { Inline, Span } from "./tree";

/** CommonMark 6.2: whether a run of `*` or `_` may begin or end emphasis; one that may not is text. */
export function readRun(reader: Reader, position: number): number {
  const { text } = reader;
  const delimiter = text.charAt(position);
  let end = position + 1;
  while (text.charAt(end) === delimiter) end += 1;
  const before = kindOf(signBefore(text, position));
  const after = kindOf(String.fromCodePoint(text.codePointAt(end) ?? SPACE));
  const isLeftFlanking = after !== "space" && (after === "word" || before !== "word");
  const isRightFlanking = before !== "space" && (before === "word" || after !== "word");
  // `_` inside a word is a character of the word.
  const isInside = delimiter === "_" && isLeftFlanking && isRightFlanking;
  const canOpen = isLeftFlanking && (!isInside || before === "punctuation");
  const canClose = isRightFlanking && (!isInside || after === "punctuation");
  if (!canOpen && !canClose) return end;
  const value = text.slice(position, end);
  const wrap = canOpen ? emphasis : undefined;
  return put(reader, position, end, { type: "mark", value, delimiter, count: value.length, canClose, wrap });
}

function emphasis(children: Inline[], at: number, size: number): Span {
  return { type: size === 2 ? "strong" : "emphasis", children, at };
}

const SPACE = 32;

function signBefore(text: string, position: number): string {
  const pair = text.slice(Math.max(position - 2, 0), position);
  return /[\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}

/** CommonMark 2.1: punctuation is Unicode's, symbols included; the edge of a text counts as white space. */
function kindOf(character: string): "space" | "punctuation" | "word" {
  if (/^\s*$/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "word";
}
