/* Functions that recognise the beginning of a line: `rest` is the line without leading white space. */

export interface Marker {
  /** Bullet, or character after the number. All items of a list have the same delimiter. */
  readonly delimiter: string;
  /** Number of an ordered item. */
  readonly number: number | undefined;
  /** Length of the marker, in characters. */
  readonly size: number;
}

/** Maximum length of a marker: nine digits and the character after them. */
export const MAX_MARKER_LENGTH = 10;

/** Reads a list marker (CommonMark 5.2). Returns undefined if the line does not begin with a list marker. */
export function readMarker(rest: string): Marker | undefined {
  const [marker, digits, delimiter = marker] = /^(?:[-+*]|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(rest) ?? [];
  if (marker === undefined || delimiter === undefined) return undefined;
  return { delimiter, number: digits === undefined ? undefined : Number(digits), size: marker.length };
}

/**
 * Whether an item may directly follow a line of a paragraph (CommonMark 5.3): only if the item has content. The number of an
 * ordered item must also be 1.
 */
export function canInterruptParagraph({ number = 1, size }: Marker, rest: string): boolean {
  return number === 1 && rest.slice(size).trim() !== "";
}

/** Whether the line is a thematic break (CommonMark 4.1). */
export function isThematicBreak(rest: string): boolean {
  // a repeated group would overflow the stack of the expression engine on a line of a million characters
  return /^([*_-])[ \t]*\1/.test(rest) && /^(.)\1\1+$/.test(rest.replace(/[ \t]+/g, ""));
}

/**
 * Returns the depth of the heading that the line underlines (CommonMark 4.3): 1 for `=`, 2 for `-`. Returns undefined if the
 * line is not an underline.
 */
export function readUnderlineDepth(rest: string): 1 | 2 | undefined {
  if (!/^(?:=+|-+)[ \t]*$/.test(rest)) return undefined;
  return rest.startsWith("=") ? 1 : 2;
}

/**
 * Reads an ATX heading (CommonMark 4.2): its opening `#` characters, and its text without the closing `#` characters. Returns
 * undefined if the line is not an ATX heading.
 */
export function readHeading(rest: string): { mark: string; text: string } | undefined {
  const mark = /^#{1,6}(?=[ \t]|$)/.exec(rest)?.[0];
  return mark === undefined
    ? undefined
    : { mark, text: rest.slice(mark.length).replace(/(^|[ \t])#+[ \t]*$/, "$1") };
}

/**
 * Reads the opening line of a fenced code block (CommonMark 4.5). After a fence of backticks, `info` must not contain a
 * backtick. Returns undefined if the line does not open a code block.
 */
export function readFence(rest: string): { fence: string; info: string } | undefined {
  const fence = /^(?:`{3,}|~{3,})/.exec(rest)?.[0];
  if (fence === undefined) return undefined;
  const info = rest.slice(fence.length).trim();
  return fence.startsWith("`") && info.includes("`") ? undefined : { fence, info };
}

/** Whether a line closes the code that this fence opened. */
export function isClosingFence(rest: string, fence: string): boolean {
  const closing = rest.trimEnd();
  return closing.length >= fence.length && closing === fence.charAt(0).repeat(closing.length);
}

/** Whether a line begins a block that ends the paragraph before it. */
export function canBeginBlock(rest: string): boolean {
  const marker = readMarker(rest);
  if (rest.startsWith(">") || (marker && canInterruptParagraph(marker, rest))) return true;
  return isThematicBreak(rest) || readHeading(rest) !== undefined || readFence(rest) !== undefined;
}
