import { decodeEntity } from "@dsfr-blocks/base/entities";

/** URL of a link, with its optional title and the offset at which the link destination or target ends. */
export interface Destination {
  readonly url: string;
  readonly title?: string | undefined;
  readonly end: number;
}

/** Maximum depth of parentheses in a URL. CommonMark requires at least three. The limit keeps a repeated `[a](` linear. */
const MAX_PARENTHESES = 32;
/** Maximum length of a link label (CommonMark 4.7). */
export const MAX_LABEL_LENGTH = 999;

const BRACKETED_TARGET = /^<[^<>\\\n]*(?:\\.[^<>\\\n]*)*>/;
const TITLE = /^(?:"[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*'|\([^()\\]*(?:\\[^][^()\\]*)*\))/;
const LABEL = /^\[[^[\]\\]*(?:\\[^][^[\]\\]*)*\]/;

/** Reads `(url "title")`, directly after a link's text (CommonMark 6.3). Returns undefined if no such target begins here. */
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

/**
 * Reads a link destination (CommonMark 6.3): between `<` and `>` on one line, or bare. Returns undefined if no destination
 * begins here.
 */
export function readDestination(text: string, from: number): Destination | undefined {
  const isBare = text.charAt(from) !== "<";
  const end = isBare ? findBareEnd(text, from) : matchEnd(BRACKETED_TARGET, text, from);
  if (end === undefined) return undefined;
  return { url: unescape(isBare ? text.slice(from, end) : text.slice(from + 1, end - 1)), end };
}

/**
 * Returns the end of a bare destination. A bare destination contains no spaces or control characters, and its parentheses are
 * balanced. Returns undefined if no bare destination begins here.
 */
function findBareEnd(text: string, from: number): number | undefined {
  let depth = 0;
  let end = from;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character <= " " || character === "\x7F") break;
    if (character === "\\" && isEscapable(text.charAt(end + 1))) end += 1;
    else if (character === "(" && ++depth > MAX_PARENTHESES) return undefined;
    else if (character === ")" && --depth < 0) break;
  }
  return end === from || depth > 0 ? undefined : end;
}

/**
 * Reads a link title (CommonMark 6.3), and returns the offset after the title too. Returns undefined if no title begins here.
 */
export function readTitle(text: string, from: number): { value: string; end: number } | undefined {
  const end = matchEnd(TITLE, text, from);
  return end === undefined ? undefined : { value: unescape(text.slice(from + 1, end - 1)), end };
}

/** Returns the offset after a link label and its brackets (CommonMark 6.3), or undefined if no label begins here. */
export function readLabel(text: string, from: number): number | undefined {
  const end = matchEnd(LABEL, text, from);
  return end !== undefined && end - from > MAX_LABEL_LENGTH + 2 ? undefined : end;
}

/** Returns the offset after spaces, tabs and line ends. The text of a leaf block contains no blank line. */
export function skipSpace(text: string, from: number): number {
  return matchEnd(/^[ \t\n]*/, text, from) ?? from;
}

/** Whether a backslash may escape the character: ASCII punctuation (CommonMark 2.4). */
export function isEscapable(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

/** Decodes backslash escapes and character references (CommonMark 2.4 and 2.5). */
export function unescape(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#?[a-z\d]{1,32};/gi,
    (found: string, escaped?: string) => escaped ?? decodeEntity(found),
  );
}

/**
 * Matches a pattern, which must begin with `^`, at an offset. Returns the offset after the match, or undefined if the pattern
 * does not match.
 */
export function matchEnd(pattern: RegExp, text: string, from: number): number | undefined {
  const [found] = pattern.exec(text.slice(from)) ?? [];
  return found === undefined ? undefined : from + found.length;
}
