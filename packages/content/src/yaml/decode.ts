import { addOrigin, type Origin } from "@dsfr-blocks/base/origin";

/** Text of a scalar, with a map from each of its characters to the YAML text. */
export interface DecodedText {
  readonly value: string;
  readonly origin: Origin;
}

/** Options of a block scalar, from its header. */
export interface BlockScalarStyle {
  /** Whether line ends are folded into spaces (`>`). */
  readonly folds: boolean;
  /** Line ends kept after the text: `-` for none, `+` for all, "" for one line end. */
  readonly chomping: "-" | "+" | "";
  /** Indent removed from each line, in columns. Undefined: the indent of the first line with text. */
  readonly width?: number | undefined;
}

/** Decodes a scalar without quotes. */
export function decodePlain(text: string, start: number, end: number): DecodedText {
  const line = text.slice(start, end);
  if (!line.includes("\n")) return { value: line, origin: [0, start] };
  const output = createWriter(text);
  unfoldLines(text, start, end, output, output.copy);
  return output;
}

/** Decodes a scalar in single quotes, quotes included. In single quotes, a quote is written twice. */
export function decodeSingle(text: string, start: number, end: number): DecodedText {
  const output = createWriter(text);
  unfoldLines(text, start + 1, end - 1, output, (from, to) => {
    let next = from;
    for (let quote = text.indexOf("'", next); quote >= 0 && quote < to; quote = text.indexOf("'", next)) {
      output.copy(next, quote + 1);
      next = quote + 2;
    }
    output.copy(next, to);
  });
  return output;
}

/** Decodes a scalar in double quotes, quotes included (YAML 1.2, 7.3.1). */
export function decodeDouble(text: string, start: number, end: number): DecodedText {
  const output = createWriter(text);
  const closingQuote = end - 1;
  const special = /[\\\n]/g;
  let from = start + 1;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index ?? closingQuote;
    if (at >= closingQuote) break;
    if (text[at] === "\n") {
      output.copy(from, findTextEnd(text, from, at));
      from = readLineEnd(text, at, closingQuote, output);
      continue;
    }
    output.copy(from, at);
    from = readEscape(text, at, output);
  }
  output.copy(from, closingQuote);
  return output;
}

/** Decodes a block scalar, from the line after its header on (YAML 1.2, 8.1). */
export function decodeBlock(text: string, start: number, end: number, style: BlockScalarStyle): DecodedText {
  const { folds, chomping } = style;
  const output = createWriter(text);
  const lines = start < end ? splitLines(text, start, end) : [];
  const first = lines.findIndex(({ from, to }) => skipSpaces(text, from, to) < to);
  const { from = 0, to = 0 } = lines[first] ?? {};
  const width = style.width ?? skipSpaces(text, from, to) - from;
  /** Offsets of the line ends since the last line with text. Line ends before the first line with text are not folded. */
  let breaks: number[] = [];
  let wasDeeper = true;
  for (const [index, line] of first < 0 ? [] : lines.entries()) {
    const body = Math.min(skipSpaces(text, line.from, line.to), line.from + width);
    if (body < line.to || index === first) {
      // white space beyond the indent is text, and its line is not folded
      const isDeeper = index < first || isSpace(text[body]);
      if (folds && !isDeeper && !wasDeeper) writeBreaks(breaks, output);
      else for (const offset of breaks) output.write("\n", offset);
      output.copy(body, line.to);
      wasDeeper = isDeeper;
      breaks = [];
    }
    breaks.push(line.to);
  }
  if (first < 0) breaks = lines.slice(0, Math.max(1, lines.length - 1)).map((line) => line.to);
  else if (breaks.length > 1) breaks.pop(); // no line follows the last line end
  if (chomping === "" && first >= 0) breaks.length = 1;
  if (chomping === "-" || (chomping === "" && first < 0)) breaks = [];
  for (const offset of breaks) output.write("\n", offset);
  return output;
}

interface Writer extends DecodedText {
  value: string;
  /** Adds the source between two offsets. */
  readonly copy: (from: number, to: number) => void;
  /** Adds a value that replaces the source at an offset. */
  readonly write: (value: string, offset: number) => void;
}

function createWriter(text: string): Writer {
  const origin: number[] = [];
  const output: Writer = {
    value: "",
    origin,
    copy(from, to) {
      if (from >= to) return;
      addOrigin(origin, output.value.length, from);
      output.value += text.slice(from, to);
    },
    write(value, offset) {
      for (const unit of value.split("")) {
        addOrigin(origin, output.value.length, offset);
        output.value += unit;
      }
    },
  };
  return output;
}

/** Joins the lines of a flow scalar, without the white space around line ends (YAML 1.2, 7.3.3). */
function unfoldLines(text: string, start: number, end: number, output: Writer, copy: Writer["copy"]): void {
  let breaks: number[] = [];
  const lines = splitLines(text, start, end);
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const from = index === 0 ? line.from : skipBlanks(text, line.from, line.to);
    const to = isLast ? line.to : findTextEnd(text, from, line.to);
    if (from < to || isLast) {
      writeBreaks(breaks, output);
      copy(from, to);
      breaks = [];
    }
    breaks.push(to);
  }
}

/** Adds folded line ends: a single line end becomes a space; of several line ends, all but one are kept. */
function writeBreaks(breaks: readonly number[], output: Writer): void {
  if (breaks.length === 1) output.write(" ", breaks[0] ?? 0);
  for (const offset of breaks.slice(0, -1)) output.write("\n", offset);
}

/**
 * Folds a line end in double quotes, with the white space and line ends after it. Returns the offset from which to continue.
 */
function readLineEnd(text: string, at: number, closingQuote: number, output: Writer): number {
  const breaks = [at];
  let next = at + 1;
  for (; next < closingQuote && /[ \t\r\n]/.test(text.charAt(next)); next++)
    if (text[next] === "\n") breaks.push(next);
  writeBreaks(breaks, output);
  return next;
}

/** Escape sequences (YAML 1.2, 5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\u0085",
  _: "\u00A0",
  L: "\u2028",
  P: "\u2029",
};
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Decodes an escape sequence. Returns the offset from which to continue. A backslash before a line end removes the line end
 * and the indent after it.
 */
function readEscape(text: string, at: number, output: Writer): number {
  const character = text.charAt(at + 1);
  if (/[\r\n]/.test(character)) return skipBlanks(text, text.indexOf("\n", at) + 1, text.length);
  const digits = DIGITS[character] ?? 0;
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
  // an unknown escape is a syntax error, so its text is not used
  output.write(digits > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPES[character] ?? ""), at);
  return at + 2 + digits;
}

interface TextLine {
  readonly from: number;
  /** Offset of the line end. */
  readonly to: number;
}

function splitLines(text: string, start: number, end: number): TextLine[] {
  const lines: TextLine[] = [];
  for (let from = start; ;) {
    const newline = text.indexOf("\n", from);
    if (newline < 0 || newline >= end) return [...lines, { from, to: end }];
    const to = newline > from && text[newline - 1] === "\r" ? newline - 1 : newline;
    lines.push({ from, to });
    from = newline + 1;
  }
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function skipSpaces(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && text[end] === " ") end++;
  return end;
}

function skipBlanks(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isSpace(text[end])) end++;
  return end;
}

/** Returns the end of a line without its final white space. */
function findTextEnd(text: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && (isSpace(text[end - 1]) || (text[end - 1] === "\r" && text[end] === "\n"))) end--;
  return end;
}
