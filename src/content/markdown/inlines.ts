import { type Address, readAddress, readAutolink } from "./addresses";
import { readBracket, readLinkEnd } from "./brackets";
import { readCode } from "./code";
import { type Content, typedText } from "./content";
import type { Definitions } from "./definitions";
import { readRun } from "./runs";
import { pair } from "./pair";
import { decodeEntity } from "./entities";
import { isLineBreak, readHtml, readTag } from "./html";
import { isEscapable } from "./links";
import { endOf } from "./match";
import { put, type Reader } from "./pieces";
import { trim } from "./text";
import type { Inline } from "./tree";

/** Characters that may begin something; others are words. */
const SPECIAL = /[\n\\`*_[\]<&:@w]/g;

/** The inlines of a text from an offset on, without white space at both ends (CommonMark 6). Linear. */
export function readInlines(content: Content, from: number, definitions: Definitions): Inline[] {
  const text = content.text.trimEnd();
  const start = text.length - text.slice(from).trimStart().length;
  let position = nextSign(text, start);
  if (start === text.length) return [];
  if (position === text.length) return [typedText(content, start, text.length)];
  const reader: Reader = {
    text,
    content,
    definitions,
    pieces: [],
    from: start,
    brackets: [],
    linked: -1,
  };
  while (position < text.length) position = nextSign(text, readSign(reader, position));
  put(reader, text.length, text.length, { type: "text", value: "" });
  return trim(pair(reader.pieces));
}

function nextSign(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** Reads what begins here, if anything does: where to go on. */
function readSign(reader: Reader, position: number): number {
  switch (reader.text.charAt(position)) {
    case "\n":
      return readLineEnd(reader, position);
    case "\\":
      return readEscape(reader, position);
    case "`":
      return readCode(reader, position);
    case "*":
    case "_":
      return readRun(reader, position);
    case "[":
      return readBracket(reader, position);
    case "]":
      return readLinkEnd(reader, position);
    case "<":
      return readAngle(reader, position);
    case "&":
      return readReference(reader, position);
    case "w":
      if (!reader.text.startsWith("www.", position)) return position + 1;
  }
  // `www.`, and the `:` and `@` that an address may hold
  const address = readAddress(reader, position);
  return address ? putAddress(reader, address, 0) : position + 1;
}

/** CommonMark 6.7 and 6.8: two spaces before a line's end are a break; else the spaces go. */
function readLineEnd(reader: Reader, position: number): number {
  const end = endOfWords(reader, position);
  if (end === position) return position + 1;
  const isBreak = end <= position - 2 && reader.text.endsWith("  ", position);
  return put(reader, end, position + 1, isBreak ? { type: "break" } : { type: "text", value: "\n" });
}

/** Where the white space before a line's end begins. */
function endOfWords({ text, from }: Reader, position: number): number {
  let end = position;
  while (end > from && " \t".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** CommonMark 2.4. A backslash before a line's end is a break (6.7). */
function readEscape(reader: Reader, position: number): number {
  const value = reader.text.charAt(position + 1);
  if (value !== "\n" && !isEscapable(value)) return position + 1;
  return put(reader, position, position + 2, value === "\n" ? { type: "break" } : { type: "text", value });
}

/** CommonMark 2.5. A name that is not known shows as it was written. */
function readReference(reader: Reader, position: number): number {
  const end = endOf(/^&#?[a-z\d]{1,32};/i, reader.text, position);
  if (end === undefined) return position + 1;
  const value = decodeEntity(reader.text.slice(position, end));
  return put(reader, position, end, { type: "text", value });
}

/** CommonMark 6.5 and 6.6: an address between `<` and `>`, or raw HTML. */
function readAngle(reader: Reader, position: number): number {
  const address = readAutolink(reader.text, position);
  if (address) return putAddress(reader, address, 1);
  const html = readHtml(reader.text, position);
  const end = position + Math.max(html.length, 1);
  if (isLineBreak(html)) return put(reader, endOfWords(reader, position), end, { type: "break" });
  const tag = readTag(html);
  return tag ? put(reader, position, end, tag) : end;
}

/** Adds a link to the address that it shows, which begins so many characters after the link. */
function putAddress(reader: Reader, { from, end, url, shown }: Address, before: number): number {
  const children = [typedText(reader.content, from + before, from + before + shown.length)];
  return put(reader, from, end, { type: "link", url, children });
}
