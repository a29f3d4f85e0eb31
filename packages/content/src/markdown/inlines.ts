import { type Address, readAddress, readAutolink } from "./addresses";
import { type Content, typedText } from "./content";
import { type Definitions, findDefinition, hasDefinitions } from "./definitions";
import { decodeEntity } from "@dsfr-blocks/base/entities";
import { flatten } from "./flow";
import { readRawHtml } from "./rawHtml";
import { type Destination, endOf, isEscapable, LONGEST_LABEL, readLabel, readTarget } from "./links";
import { callNote, type FieldNotes } from "./notes";
import { pair } from "./pair";
import { textOf, trim, withoutLinks } from "./text";
import {
  type Bracket,
  type Elements,
  endOfWords,
  type Flow,
  put,
  type Reader,
  type ReadHtml,
} from "./tokens";
import type { Inline, Span } from "./tree";

/** Characters that may begin something, a letter or a colon in an address alone; others are words. */
const SPECIAL = /[\n\\`*_~[\]<&:@w](?<!w(?!ww\.)|:(?!\/\/|[\w.+-]+@))/g;

/** What the inlines of a field share. */
export interface InlineContext {
  readonly definitions?: Definitions;
  readonly notes?: FieldNotes;
  readonly html?: ReadHtml[] | undefined;
  readonly elements?: Elements;
}

/** The inlines of a text from an offset on, without white space at both ends (CommonMark 6). Linear. */
export function readInlines(content: Content, from: number, context: InlineContext = {}): Inline[] {
  return trim(flatten(readFlow(content, from, context)));
}

/** The same with the tags of blocks among them. Where it is literal, tags are words, as in code. */
export function readFlow(content: Content, from: number, context: InlineContext, isLiteral = false): Flow[] {
  const text = content.text.trimEnd();
  const start = text.length - text.slice(from).trimStart().length;
  let position = nextSpecial(text, start);
  if (start === text.length) return [];
  if (position === text.length) return [typedText(content, start, text.length)];
  const reader: Reader = {
    text,
    content,
    definitions: context.definitions,
    notes: context.notes,
    isLiteral,
    html: context.html,
    elements: context.elements,
    ends: new Map(),
    tokens: [],
    from: start,
    brackets: [],
    linked: -1,
  };
  while (position < text.length) position = nextSpecial(text, readSpecial(reader, position));
  put(reader, text.length, text.length, { type: "text", value: "" });
  return pair(reader.tokens);
}

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** Reads what begins here, if anything does: where to go on. */
function readSpecial(reader: Reader, position: number): number {
  switch (reader.text.charAt(position)) {
    case "\n":
      return readLineEnd(reader, position);
    case "\\":
      return readEscape(reader, position);
    case "`":
      return readCode(reader, position);
    case "*":
    case "_":
    case "~":
      return readRun(reader, position);
    case "[":
      return readBracket(reader, position);
    case "]":
      return readLinkEnd(reader, position);
    case "<":
      return readAngle(reader, position);
    case "&":
      return readReference(reader, position);
  }
  // the `w` of `www.`, and the `:` and `@` that an address may hold
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
  return address ? putAddress(reader, address, 1) : readRawHtml(reader, position);
}

/** Adds a link to the address that it shows, which begins so many characters after the link. */
function putAddress(reader: Reader, { from, end, url, shown }: Address, before: number): number {
  const children = [typedText(reader.content, from + before, from + before + shown.length)];
  return put(reader, from, end, { type: "link", url, children });
}

/** CommonMark 6.1, code spans. */
function readCode(reader: Reader, position: number): number {
  const { text } = reader;
  const open = endOfTicks(text, position);
  const size = open - position;
  reader.ticks ??= lastTicks(text);
  if ((reader.ticks.get(size) ?? -1) <= position) return open;
  let close = text.indexOf("`", open);
  let end = endOfTicks(text, close);
  while (end - close !== size) {
    close = text.indexOf("`", end);
    end = endOfTicks(text, close);
  }
  const value = text.slice(open, close).replace(/\n/g, " ");
  // One space on each side is padding, unless there is nothing else.
  const isPadded = value.startsWith(" ") && value.endsWith(" ") && value.trim() !== "";
  return put(reader, position, end, { type: "code", value: isPadded ? value.slice(1, -1) : value });
}

function endOfTicks(text: string, from: number): number {
  return endOf(/^`+/, text, from) ?? from;
}

function lastTicks(text: string): Map<number, number> {
  const ticks = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) ticks.set(run.length, index);
  return ticks;
}

/** CommonMark 6.2: whether a run of `*` or `_` may begin or end emphasis, or two `~` text that is struck through; one that may not is text. */
function readRun(reader: Reader, position: number): number {
  const { text } = reader;
  const delimiter = text.charAt(position);
  let end = position + 1;
  while (text.charAt(end) === delimiter) end += 1;
  // one of them is « about » in French, and three or more are a line
  if (delimiter === "~" && end - position !== 2) return end;
  const before = kindOf(characterBefore(text, position));
  const after = kindOf(String.fromCodePoint(text.codePointAt(end) ?? SPACE));
  const isLeftFlanking = after !== "space" && (after === "word" || before !== "word");
  const isRightFlanking = before !== "space" && (before === "word" || after !== "word");
  // `_` inside a word is a character of the word.
  const isInside = delimiter === "_" && isLeftFlanking && isRightFlanking;
  const canOpen = isLeftFlanking && (!isInside || before === "punctuation");
  const canClose = isRightFlanking && (!isInside || after === "punctuation");
  if (!canOpen && !canClose) return end;
  const value = text.slice(position, end);
  const wrap = !canOpen ? undefined : delimiter === "~" ? struck : emphasis;
  return put(reader, position, end, { type: "mark", value, delimiter, count: value.length, canClose, wrap });
}

function emphasis(children: Inline[], at: number, size: number): Span {
  return { type: size === 2 ? "strong" : "emphasis", children, at };
}

function struck(children: Inline[], at: number): Span {
  return { type: "struck", children, at };
}

const SPACE = 32;

function characterBefore(text: string, position: number): string {
  const pair = text.slice(Math.max(position - 2, 0), position);
  return /[\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}

/** CommonMark 2.1: punctuation is Unicode's, symbols included; the edge of a text counts as white space. */
function kindOf(character: string): "space" | "punctuation" | "word" {
  if (/^\s*$/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "word";
}

/** CommonMark 6.3 and 6.4: `[` and `![`, which a link or an image may begin with. */
function readBracket(reader: Reader, position: number): number {
  const { text, tokens, brackets } = reader;
  const note = callNote(reader.notes, text, position);
  if (note) return put(reader, position, position + note.size, note.call);
  const isImage = position > reader.from && text.charAt(position - 1) === "!";
  const from = isImage ? position - 1 : position;
  const inside = position + 1;
  put(reader, from, inside, { type: "text", value: text.slice(from, inside) });
  const outer = brackets.at(-1);
  if (outer) outer.holdsBracket = true;
  brackets.push({ index: tokens.length - 1, inside, isImage, holdsBracket: false });
  return inside;
}

/** CommonMark's appendix, « look for link or image ». */
function readLinkEnd(reader: Reader, position: number): number {
  const { tokens, brackets } = reader;
  const open = brackets.pop();
  const target = open && (open.isImage || open.inside > reader.linked) && findTarget(reader, open, position);
  if (!target) return position + 1;
  const { url, title, end } = target;
  put(reader, position, end, { type: "text", value: "" });
  const [bracket, ...inside] = tokens.splice(open.index);
  const at = bracket?.at ?? 0;
  const children = flatten(pair(inside));
  const address = { url, ...(title !== undefined && { title }) };
  if (open.isImage) tokens.push({ type: "image", ...address, alt: textOf(children), at });
  else {
    tokens.push({ type: "link", ...address, children: withoutLinks(children), at });
    reader.linked = open.inside;
  }
  return end;
}

/** What the text between two brackets is linked to: what follows says it, or a definition of this name. */
function findTarget({ text, definitions }: Reader, open: Bracket, close: number): Destination | undefined {
  const target = readTarget(text, close + 1);
  if (target) return target;
  if (!definitions || !hasDefinitions(definitions)) return undefined;
  const end = readLabel(text, close + 1);
  const own = end === undefined ? "" : text.slice(close + 2, end - 1);
  if (own === "" && (open.holdsBracket || close - open.inside > LONGEST_LABEL)) return undefined;
  const found = findDefinition(definitions, own === "" ? text.slice(open.inside, close) : own);
  return found && { ...found, end: end ?? close + 1 };
}
