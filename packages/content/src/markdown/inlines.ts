import { type Autolink, readBareUrl, readAutolink } from "./autolinks";
import { type MappedText, createVerbatimText } from "./mappedText";
import { type Definitions, findDefinition, hasDefinitions } from "./definitions";
import { decodeEntity } from "@dsfr-blocks/base/entities";
import { flatten } from "./flatten";
import { readAttributes } from "./attributes";
import { readRawHtml, recordHtml } from "./rawHtml";
import { type Destination, matchEnd, isEscapable, MAX_LABEL_LENGTH, readLabel, readTarget } from "./links";
import { readNoteCall, type FieldNotes } from "./notes";
import { pair } from "./pair";
import { getText, trim, unwrapLinks } from "./text";
import {
  type Bracket,
  type BlockElements,
  findTrailingSpace,
  type InlineOrTag,
  addToken,
  type InlineReader,
  type HtmlRecord,
} from "./tokens";
import type { InlineNode, SpanNode } from "./tree";

/**
 * Matches a character that may begin a construct; any other character is text. `w` and `:` match only where a URL or an
 * e-mail address is possible, and `{` only where attributes are possible.
 */
const SPECIAL = /[\n\\`*_~[\]<{&:@w](?<!w(?!ww\.)|:(?!\/\/|[\w.+-]+@)|\{(?![ \t]?[.#:a-z]))/gi;

/** Data shared by the inlines of a field. */
export interface InlineContext {
  readonly definitions?: Definitions;
  readonly notes?: FieldNotes;
  readonly html?: HtmlRecord[] | undefined;
  readonly elements?: BlockElements;
}

/** Reads the inlines of a text from an offset on, and trims white space at both ends (CommonMark 6). Linear time. */
export function readInlines(content: MappedText, from: number, context: InlineContext = {}): InlineNode[] {
  return trim(flatten(readInlinesAndTags(content, from, context)));
}

/** Reads the inlines of a text, with the tags of block elements among them. With `isLiteral`, tags are text, as in code. */
export function readInlinesAndTags(
  content: MappedText,
  from: number,
  context: InlineContext,
  isLiteral = false,
): InlineOrTag[] {
  const text = content.text.trimEnd();
  const start = text.length - text.slice(from).trimStart().length;
  let position = findNextSpecial(text, start);
  if (start === text.length) return [];
  if (position === text.length) return [createVerbatimText(content, start, text.length)];
  const reader: InlineReader = {
    text,
    content,
    definitions: context.definitions,
    notes: context.notes,
    isLiteral,
    html: context.html,
    elements: context.elements,
    noClosingFrom: new Map(),
    tokens: [],
    textStart: start,
    brackets: [],
    lastLinkStart: -1,
  };
  while (position < text.length) position = findNextSpecial(text, readSpecial(reader, position));
  addToken(reader, text.length, text.length, { type: "text", value: "" });
  return pair(reader.tokens);
}

function findNextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** Reads the construct that begins here, if any. Returns the offset from which to continue. */
function readSpecial(reader: InlineReader, position: number): number {
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
    case "{":
      return readBraces(reader, position);
    case "&":
      return readReference(reader, position);
  }
  // the `w` of `www.`, and the `:` and `@` of a bare URL or e-mail address
  const address = readBareUrl(reader, position);
  return address ? addAutolink(reader, address, 0) : position + 1;
}

/**
 * Reads a line end (CommonMark 6.7 and 6.8). A line end after two spaces is a break; otherwise, the spaces before the line
 * end are removed.
 */
function readLineEnd(reader: InlineReader, position: number): number {
  const end = findTrailingSpace(reader, position);
  if (end === position) return position + 1;
  const isBreak = end <= position - 2 && reader.text.endsWith("  ", position);
  return addToken(reader, end, position + 1, isBreak ? { type: "break" } : { type: "text", value: "\n" });
}

/** Reads a backslash escape (CommonMark 2.4). A backslash before a line end is a break (6.7). */
function readEscape(reader: InlineReader, position: number): number {
  const value = reader.text.charAt(position + 1);
  if (value !== "\n" && !isEscapable(value)) return position + 1;
  return addToken(
    reader,
    position,
    position + 2,
    value === "\n" ? { type: "break" } : { type: "text", value },
  );
}

/** Reads a character reference (CommonMark 2.5). An unknown name is shown as typed. */
function readReference(reader: InlineReader, position: number): number {
  const end = matchEnd(/^&#?[a-z\d]{1,32};/i, reader.text, position);
  if (end === undefined) return position + 1;
  const value = decodeEntity(reader.text.slice(position, end));
  return addToken(reader, position, end, { type: "text", value });
}

/** Reads a URL between `<` and `>`, or raw HTML (CommonMark 6.5 and 6.6). */
function readAngle(reader: InlineReader, position: number): number {
  const address = readAutolink(reader.text, position);
  return address ? addAutolink(reader, address, 1) : readRawHtml(reader, position);
}

/**
 * Reads the attributes of other Markdown tools: adds an anchor with their id, except in a field that accepts inlines only. The
 * other attributes, and the white space before the braces, are removed. Other braces are text.
 */
function readBraces(reader: InlineReader, position: number): number {
  const attributes = reader.isLiteral ? undefined : readAttributes(reader.text, position);
  if (!attributes) return position + 1;
  const { end, id, hasOthers } = attributes;
  if (hasOthers) recordHtml(reader, "attributes", position, reader.text.slice(position, end), 0);
  const start = findTrailingSpace(reader, position);
  if (id === undefined || !reader.elements) return addToken(reader, start, end, { type: "text", value: "" });
  return addToken(reader, start, end, { type: "anchor", id, children: [] });
}

/**
 * Adds a link whose text is its URL. The URL begins `prefixLength` characters after the beginning of the link: 1 for a link
 * between `<` and `>`.
 */
function addAutolink(reader: InlineReader, { from, end, url, text }: Autolink, prefixLength: number): number {
  const children = [
    createVerbatimText(reader.content, from + prefixLength, from + prefixLength + text.length),
  ];
  return addToken(reader, from, end, { type: "link", url, children });
}

/** Reads a code span (CommonMark 6.1). */
function readCode(reader: InlineReader, position: number): number {
  const { text } = reader;
  const contentStart = skipBackticks(text, position);
  const size = contentStart - position;
  reader.lastBackticks ??= findLastBackticks(text);
  if ((reader.lastBackticks.get(size) ?? -1) <= position) return contentStart;
  let contentEnd = text.indexOf("`", contentStart);
  let end = skipBackticks(text, contentEnd);
  while (end - contentEnd !== size) {
    contentEnd = text.indexOf("`", end);
    end = skipBackticks(text, contentEnd);
  }
  const value = text.slice(contentStart, contentEnd).replace(/\n/g, " ");
  // one space on each side is padding, unless the code contains only spaces
  const isPadded = value.startsWith(" ") && value.endsWith(" ") && value.trim() !== "";
  return addToken(reader, position, end, { type: "code", value: isPadded ? value.slice(1, -1) : value });
}

function skipBackticks(text: string, from: number): number {
  return matchEnd(/^`+/, text, from) ?? from;
}

function findLastBackticks(text: string): Map<number, number> {
  const lastOffsets = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) lastOffsets.set(run.length, index);
  return lastOffsets;
}

/**
 * Reads a run of `*` or `_`, or two `~`, that may begin or end emphasis or struck text (CommonMark 6.2). Any other run is text.
 */
function readRun(reader: InlineReader, position: number): number {
  const { text } = reader;
  const delimiter = text.charAt(position);
  let end = position + 1;
  while (text.charAt(end) === delimiter) end += 1;
  // one `~` means « about » in French, and three or more form a line
  if (delimiter === "~" && end - position !== 2) return end;
  const previousType = classifyCharacter(getPreviousCharacter(text, position));
  const nextType = classifyCharacter(String.fromCodePoint(text.codePointAt(end) ?? SPACE));
  const isLeftFlanking = nextType !== "space" && (nextType === "word" || previousType !== "word");
  const isRightFlanking = previousType !== "space" && (previousType === "word" || nextType !== "word");
  // `_` inside a word is part of the word
  const isInsideWord = delimiter === "_" && isLeftFlanking && isRightFlanking;
  const canOpen = isLeftFlanking && (!isInsideWord || previousType === "punctuation");
  const canClose = isRightFlanking && (!isInsideWord || nextType === "punctuation");
  if (!canOpen && !canClose) return end;
  const value = text.slice(position, end);
  const wrap = !canOpen ? undefined : delimiter === "~" ? createStruck : createEmphasis;
  return addToken(reader, position, end, {
    type: "mark",
    value,
    delimiter,
    count: value.length,
    canClose,
    wrap,
  });
}

function createEmphasis(children: InlineNode[], at: number, size: number): SpanNode {
  return { type: size === 2 ? "strong" : "emphasis", children, at };
}

function createStruck(children: InlineNode[], at: number): SpanNode {
  return { type: "struck", children, at };
}

const SPACE = 32;

function getPreviousCharacter(text: string, position: number): string {
  const lastUnits = text.slice(Math.max(position - 2, 0), position);
  return /[\uDC00-\uDFFF]$/.test(lastUnits) ? lastUnits : lastUnits.slice(-1);
}

/**
 * Classifies a character (CommonMark 2.1). Punctuation includes the symbols of Unicode. The edge of a text counts as white
 * space.
 */
function classifyCharacter(character: string): "space" | "punctuation" | "word" {
  if (/^\s*$/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "word";
}

/** Reads `[` or `![`, which may begin a link or an image (CommonMark 6.3 and 6.4), or the call of a note. */
function readBracket(reader: InlineReader, position: number): number {
  const { text, tokens, brackets } = reader;
  const note = readNoteCall(reader.notes, text, position);
  if (note) return addToken(reader, position, position + note.size, note.call);
  const isImage = position > reader.textStart && text.charAt(position - 1) === "!";
  const from = isImage ? position - 1 : position;
  const contentStart = position + 1;
  addToken(reader, from, contentStart, { type: "text", value: text.slice(from, contentStart) });
  const outer = brackets.at(-1);
  if (outer) outer.containsBracket = true;
  brackets.push({ index: tokens.length - 1, contentStart, isImage, containsBracket: false });
  return contentStart;
}

/**
 * Reads `]`, which may end a link or an image (see « look for link or image » in CommonMark's appendix), or the words of
 * Pandoc's `[words]{.class}`, whose brackets are removed. Brackets right after a word, as in `:::name[Title]{.class}`, are text.
 */
function readLinkEnd(reader: InlineReader, position: number): number {
  const { text, isLiteral, tokens, brackets } = reader;
  const open = brackets.pop();
  const target =
    open && (open.isImage || open.contentStart > reader.lastLinkStart) && findTarget(reader, open, position);
  if (!target) {
    const isSpan = open && !open.isImage && !/[\p{L}\p{N}]/u.test(text.charAt(open.contentStart - 2));
    if (!isSpan || isLiteral || !readAttributes(text, position + 1)) return position + 1;
    tokens[open.index] = { type: "text", value: "" };
    return addToken(reader, position, position + 1, { type: "text", value: "" });
  }
  const { url, title, end } = target;
  addToken(reader, position, end, { type: "text", value: "" });
  const [bracket, ...contents] = tokens.splice(open.index);
  const at = bracket?.at ?? 0;
  const children = flatten(pair(contents));
  const attributes = { url, ...(title !== undefined && { title }) };
  if (open.isImage) tokens.push({ type: "image", ...attributes, alt: getText(children), at });
  else {
    tokens.push({ type: "link", ...attributes, children: unwrapLinks(children), at });
    reader.lastLinkStart = open.contentStart;
  }
  return end;
}

/**
 * Returns the link target of a text in brackets: from the `(url)` after the brackets, or from the definition of the label.
 * Returns undefined if the text has no target.
 */
function findTarget(
  { text, definitions }: InlineReader,
  open: Bracket,
  close: number,
): Destination | undefined {
  const target = readTarget(text, close + 1);
  if (target) return target;
  if (!definitions || !hasDefinitions(definitions)) return undefined;
  const end = readLabel(text, close + 1);
  const label = end === undefined ? "" : text.slice(close + 2, end - 1);
  if (label === "" && (open.containsBracket || close - open.contentStart > MAX_LABEL_LENGTH))
    return undefined;
  const found = findDefinition(definitions, label === "" ? text.slice(open.contentStart, close) : label);
  return found && { ...found, end: end ?? close + 1 };
}
