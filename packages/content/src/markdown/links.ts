import { decodeEntity } from "@dsfr-blocks/base/entities";

/** A destination, the title that may follow it, and where what follows them begins. */
export interface Destination {
  readonly url: string;
  readonly title?: string | undefined;
  readonly end: number;
}

/** CommonMark leaves the bound to parsers, at least three: it keeps `[a](` over and over linear. */
const MOST_PARENTHESES = 32;
/** CommonMark 4.7. */
export const LONGEST_LABEL = 999;

const BRACKETED = /^<[^<>\\\n]*(?:\\.[^<>\\\n]*)*>/;
const TITLE = /^(?:"[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*'|\([^()\\]*(?:\\[^][^()\\]*)*\))/;
const LABEL = /^\[[^[\]\\]*(?:\\[^][^[\]\\]*)*\]/;

/** `(url "title")`, at once after a link's text (CommonMark 6.3). */
export function readTarget(text: string, from: number): Destination | undefined {
  if (text.charAt(from) !== "(") return undefined;
  const start = skipSpace(text, from + 1);
  const destination = readDestination(text, start);
  let end = skipSpace(text, destination?.end ?? start);
  const title = destination && end > destination.end ? readTitle(text, end) : undefined;
  if (title) end = skipSpace(text, title.end);
  if (text.charAt(end) !== ")") return undefined;
  return { url: destination?.url ?? "", title: title?.value, end: end + 1 };
}

/** CommonMark 6.3, link destination: between `<` and `>` on one line, or bare. */
export function readDestination(text: string, from: number): Destination | undefined {
  const isBare = text.charAt(from) !== "<";
  const end = isBare ? endOfBare(text, from) : endOf(BRACKETED, text, from);
  if (end === undefined) return undefined;
  return { url: unescape(isBare ? text.slice(from, end) : text.slice(from + 1, end - 1)), end };
}

/** Without spaces and control characters, parentheses in pairs. */
function endOfBare(text: string, from: number): number | undefined {
  let depth = 0;
  let end = from;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character <= " " || character === "\x7F") break;
    if (character === "\\" && isEscapable(text.charAt(end + 1))) end += 1;
    else if (character === "(" && ++depth > MOST_PARENTHESES) return undefined;
    else if (character === ")" && --depth < 0) break;
  }
  return end === from || depth > 0 ? undefined : end;
}

/** CommonMark 6.3, link title, and the offset after it. */
export function readTitle(text: string, from: number): { value: string; end: number } | undefined {
  const end = endOf(TITLE, text, from);
  return end === undefined ? undefined : { value: unescape(text.slice(from + 1, end - 1)), end };
}

/** CommonMark 6.3, link label, its brackets included: the offset after it. */
export function readLabel(text: string, from: number): number | undefined {
  const end = endOf(LABEL, text, from);
  return end !== undefined && end - from > LONGEST_LABEL + 2 ? undefined : end;
}

/** Spaces, tabs and line ends; a text has no two line ends without a word between. */
export function skipSpace(text: string, from: number): number {
  return endOf(/^[ \t\n]*/, text, from) ?? from;
}

/** CommonMark 2.4: ASCII punctuation may be escaped. */
export function isEscapable(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

/** Backslash escapes and character references read (CommonMark 2.4 and 2.5). */
export function unescape(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#?[a-z\d]{1,32};/gi,
    (found: string, escaped?: string) => escaped ?? decodeEntity(found),
  );
}

/** The offset after what stands here, when a pattern that begins with `^` finds it. */
export function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  const [found] = pattern.exec(text.slice(from)) ?? [];
  return found === undefined ? undefined : from + found.length;
}
