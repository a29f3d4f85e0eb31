import type { Position } from "./position";

/** Functions that colour a code frame. */
export interface FramePaint {
  readonly red: (text: string) => string;
  readonly dim: (text: string) => string;
}

const MARGIN = 12;
const PLAIN: FramePaint = { red: (text) => text, dim: (text) => text };

/**
 * Returns the line at a position and the line before it, with a caret under the position. Long lines are cut so that the
 * frame fits in `width` columns.
 */
export function formatCodeFrame(
  lines: readonly string[],
  position: Position,
  width: number,
  paint: FramePaint = PLAIN,
): string {
  const { line, column } = position;
  const digits = String(line).length;
  // a line may be a megabyte long: show only a window around the caret
  const room = Math.max(width - digits - 5, 20);
  const start = column - 1 < room - MARGIN ? 0 : column - 1 - (room >> 1);
  const formatRow = (number: number) => {
    const text = lines[number - 1] ?? "";
    const part = text.slice(start, start + room);
    return `${number === line ? paint.red(">") : " "} ${paint.dim(`${String(number).padStart(digits)} |`)} ${toPrintable(part)}`;
  };
  const before = (lines[line - 1] ?? "").slice(start, column - 1);
  const caret = `${" ".repeat(digits + 2)} ${paint.dim("|")} ${" ".repeat(countColumns(before))}${paint.red("^")}`;
  return [...(line > 1 ? [formatRow(line - 1)] : []), formatRow(line), caret].join("\n");
}

/** Removes the byte order mark of a file's text, and splits the text into lines. Line N of a `Position` is at index N − 1. */
export function splitLines(source: string): string[] {
  return source.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
}

/**
 * Replaces control and bidirectional characters, so that text from a file cannot send commands to the terminal. Tabs
 * become spaces.
 */
export function toPrintable(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "\uFFFD");
}

/**
 * Makes every detail of a message printable. Details come from files, folders and command lines, so they may contain
 * control characters.
 */
export function toPrintableDetails<Details extends object>(details: Details): Details {
  const entries = Object.entries(details as Readonly<Record<string, string>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, toPrintable(value)])) as Details;
}

/**
 * Makes a file name printable. Prefixes a leading « :: » with `./`, because `::` would start a command in a GitHub workflow.
 */
export function toPrintableName(file: string): string {
  const name = toPrintable(file);
  return name.startsWith("::") ? `./${name}` : name;
}

/**
 * Returns the number of columns that a text fills. A character and its combining accents fill one column together. Emoji and
 * CJK characters also count as one column.
 */
function countColumns(text: string): number {
  const printable = toPrintable(text);
  // fast path: most lines have only characters of one column
  if (/^[\u0020-\u02FF\u2010-\u203F]*$/.test(printable)) return printable.length;
  return [...new Intl.Segmenter("fr").segment(printable)].length;
}
