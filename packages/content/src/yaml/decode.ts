import { addOrigin, type Origin } from "@dsfr-blocks/base/origin";

/** The text that a scalar stands for, and where each of its characters is written in the YAML text. */
export interface Decoded {
  readonly value: string;
  readonly origin: Origin;
}

/** How a block scalar is to be read, besides its lines. */
export interface BlockScalarStyle {
  readonly folds: boolean;
  /** What becomes of the line ends behind the text: `-` for none, `+` for all, "" for one. */
  readonly chomping: "-" | "+" | "";
  /** Columns before each line that are not of the text; undefined for those of its first line. */
  readonly width?: number | undefined;
}

/** A scalar without quotes, from its first character to its last. */
export function decodePlain(text: string, start: number, end: number): Decoded {
  const line = text.slice(start, end);
  if (!line.includes("\n")) return { value: line, origin: [0, start] };
  const written = writer(text);
  unfold(text, start, end, written, written.copy);
  return written;
}

/** A scalar between single quotes, which stand at both ends. In it a quote is written twice. */
export function decodeSingle(text: string, start: number, end: number): Decoded {
  const written = writer(text);
  unfold(text, start + 1, end - 1, written, (from, to) => {
    let next = from;
    for (let quote = text.indexOf("'", next); quote >= 0 && quote < to; quote = text.indexOf("'", next)) {
      written.copy(next, quote + 1);
      next = quote + 2;
    }
    written.copy(next, to);
  });
  return written;
}

/** A scalar between double quotes, which stand at both ends (YAML 1.2, 7.3.1). */
export function decodeDouble(text: string, start: number, end: number): Decoded {
  const written = writer(text);
  const close = end - 1;
  const special = /[\\\n]/g;
  let from = start + 1;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index ?? close;
    if (at >= close) break;
    if (text[at] === "\n") {
      written.copy(from, endOfWords(text, from, at));
      from = fold(text, at, close, written);
      continue;
    }
    written.copy(from, at);
    from = escape(text, at, written);
  }
  written.copy(from, close);
  return written;
}

/** A block scalar: its lines, from the one after its header on (YAML 1.2, 8.1). */
export function decodeBlock(text: string, start: number, end: number, style: BlockScalarStyle): Decoded {
  const { folds, chomping } = style;
  const written = writer(text);
  const lines = start < end ? linesOf(text, start, end) : [];
  const first = lines.findIndex(({ from, to }) => endOfSpaces(text, from, to) < to);
  const { from = 0, to = 0 } = lines[first] ?? {};
  const width = style.width ?? endOfSpaces(text, from, to) - from;
  /** Line ends since the last line that says something; none before the first one folds. */
  let breaks: number[] = [];
  let wasDeeper = true;
  for (const [index, line] of first < 0 ? [] : lines.entries()) {
    const body = Math.min(endOfSpaces(text, line.from, line.to), line.from + width);
    if (body < line.to || index === first) {
      // white space that stands deeper is text, and its line is not folded
      const isDeeper = index < first || isSpace(text[body]);
      if (folds && !isDeeper && !wasDeeper) join(breaks, written);
      else for (const offset of breaks) written.put("\n", offset);
      written.copy(body, line.to);
      wasDeeper = isDeeper;
      breaks = [];
    }
    breaks.push(line.to);
  }
  if (first < 0) breaks = lines.slice(0, Math.max(1, lines.length - 1)).map((line) => line.to);
  else if (breaks.length > 1) breaks.pop(); // no line follows the last line end
  if (chomping === "" && first >= 0) breaks.length = 1;
  if (chomping === "-" || (chomping === "" && first < 0)) breaks = [];
  for (const offset of breaks) written.put("\n", offset);
  return written;
}

interface Writer extends Decoded {
  value: string;
  /** Adds what stands between two offsets. */
  readonly copy: (from: number, to: number) => void;
  /** Adds what an offset, and what follows it, stands for. */
  readonly put: (value: string, offset: number) => void;
}

function writer(text: string): Writer {
  const origin: number[] = [];
  const written: Writer = {
    value: "",
    origin,
    copy(from, to) {
      if (from >= to) return;
      addOrigin(origin, written.value.length, from);
      written.value += text.slice(from, to);
    },
    put(value, offset) {
      for (const unit of value.split("")) {
        addOrigin(origin, written.value.length, offset);
        written.value += unit;
      }
    },
  };
  return written;
}

/** Reads lines of which each goes on with the one before; white space around the line ends is not kept (YAML 1.2, 7.3.3). */
function unfold(text: string, start: number, end: number, written: Writer, copy: Writer["copy"]): void {
  let breaks: number[] = [];
  const lines = linesOf(text, start, end);
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const from = index === 0 ? line.from : endOfBlank(text, line.from, line.to);
    const to = isLast ? line.to : endOfWords(text, from, line.to);
    if (from < to || isLast) {
      join(breaks, written);
      copy(from, to);
      breaks = [];
    }
    breaks.push(to);
  }
}

/** One line end is a space; of several, the first is dropped. */
function join(breaks: readonly number[], written: Writer): void {
  if (breaks.length === 1) written.put(" ", breaks[0] ?? 0);
  for (const offset of breaks.slice(0, -1)) written.put("\n", offset);
}

/** Reads a line end in double quotes, and the white space and line ends that follow it: where to go on. */
function fold(text: string, at: number, close: number, written: Writer): number {
  const breaks = [at];
  let next = at + 1;
  for (; next < close && /[ \t\r\n]/.test(text.charAt(next)); next++)
    if (text[next] === "\n") breaks.push(next);
  join(breaks, written);
  return next;
}

/** YAML 1.2, 5.7. */
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

/** Reads what a backslash begins: where to go on. Before a line end it takes that away, and the indent after it. */
function escape(text: string, at: number, written: Writer): number {
  const character = text.charAt(at + 1);
  if (/[\r\n]/.test(character)) return endOfBlank(text, text.indexOf("\n", at) + 1, text.length);
  const digits = DIGITS[character] ?? 0;
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
  // an escape that YAML does not know is an error, and no text is read
  written.put(digits > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPES[character] ?? ""), at);
  return at + 2 + digits;
}

interface TextLine {
  readonly from: number;
  /** Before the line end. */
  readonly to: number;
}

function linesOf(text: string, start: number, end: number): TextLine[] {
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

function endOfSpaces(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && text[end] === " ") end++;
  return end;
}

function endOfBlank(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isSpace(text[end])) end++;
  return end;
}

/** Before the white space that a line ends with. */
function endOfWords(text: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && (isSpace(text[end - 1]) || (text[end - 1] === "\r" && text[end] === "\n"))) end--;
  return end;
}
