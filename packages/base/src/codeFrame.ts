import type { Position } from "./position";

/** How a frame is coloured, where it is. */
export interface FramePaint {
  readonly red: (text: string) => string;
  readonly dim: (text: string) => string;
}

const MARGIN = 12;
const PLAIN: FramePaint = { red: (text) => text, dim: (text) => text };

/** The line of an issue and the one before it, with a caret under the issue. */
export function codeFrame(
  lines: readonly string[],
  at: Position,
  width: number,
  paint: FramePaint = PLAIN,
): string {
  const { line, column } = at;
  const digits = String(line).length;
  // a line may be a megabyte long: what is shown is a window around the caret
  const room = Math.max(width - digits - 5, 20);
  const from = column - 1 < room - MARGIN ? 0 : column - 1 - (room >> 1);
  const row = (number: number) => {
    const text = lines[number - 1] ?? "";
    const shown = text.slice(from, from + room);
    return `${number === line ? paint.red(">") : " "} ${paint.dim(`${String(number).padStart(digits)} |`)} ${visible(shown)}`;
  };
  const before = (lines[line - 1] ?? "").slice(from, column - 1);
  const caret = `${" ".repeat(digits + 2)} ${paint.dim("|")} ${" ".repeat(columnsOf(before))}${paint.red("^")}`;
  return [...(line > 1 ? [row(line - 1)] : []), row(line), caret].join("\n");
}

/** A file's lines, as places count them. */
export function linesOf(source: string): string[] {
  return source.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
}

/** Text that cannot command the terminal: a file may hold escape sequences and reversed letters. */
export function visible(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "\uFFFD");
}

/** What a sentence names comes from files, folders and command lines: none of it commands the terminal. */
export function visibleDetails<Details extends object>(details: Details): Details {
  const entries = Object.entries(details as Readonly<Record<string, string>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, visible(value)])) as Details;
}

/** A file's name at the start of a line, where « :: » would begin a command of a GitHub workflow. */
export function visibleName(file: string): string {
  const name = visible(file);
  return name.startsWith("::") ? `./${name}` : name;
}

/** How far a text reaches on screen: an accent written apart takes no column. */
function columnsOf(text: string): number {
  const shown = visible(text);
  // most lines: neither accents written apart nor letters of two units, and nothing to segment
  if (/^[\u0020-\u02FF\u2010-\u203F]*$/.test(shown)) return shown.length;
  return [...new Intl.Segmenter("fr").segment(shown)].length;
}
