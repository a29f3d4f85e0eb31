/** How a line begins: `rest` is the line without the white space before it. */

export interface Marker {
  /** What all items of one list share: the bullet, or the character after the number. */
  readonly delimiter: string;
  /** The number of an ordered item. */
  readonly number: number | undefined;
  /** How many characters the marker has. */
  readonly size: number;
}

/** A number of nine digits, and the character after it. */
export const LONGEST_MARKER = 10;

/** CommonMark 5.2, list markers. */
export function readMarker(rest: string): Marker | undefined {
  const [marker, digits, delimiter = marker] = /^(?:[-+*]|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(rest) ?? [];
  if (marker === undefined || delimiter === undefined) return undefined;
  return { delimiter, number: digits === undefined ? undefined : Number(digits), size: marker.length };
}

/** CommonMark 5.3: only an item that holds something, and only the number 1, may follow a paragraph's line at once. */
export function mayInterrupt({ number = 1, size }: Marker, rest: string): boolean {
  return number === 1 && rest.slice(size).trim() !== "";
}

/** CommonMark 4.1, thematic breaks. */
export function isThematicBreak(rest: string): boolean {
  // a group that repeats itself would run out of stack in a line of a million marks
  return /^([*_-])[ \t]*\1/.test(rest) && /^(.)\1\1+$/.test(rest.replace(/[ \t]+/g, ""));
}

/** CommonMark 4.3: the depth that an underline gives to the paragraph above it. */
export function underlineDepth(rest: string): 1 | 2 | undefined {
  if (!/^(?:=+|-+)[ \t]*$/.test(rest)) return undefined;
  return rest.startsWith("=") ? 1 : 2;
}

/** CommonMark 4.2, ATX headings: the characters before the text, and the text without those after it. */
export function readHeading(rest: string): { mark: string; text: string } | undefined {
  const mark = /^#{1,6}(?=[ \t]|$)/.exec(rest)?.[0];
  return mark === undefined
    ? undefined
    : { mark, text: rest.slice(mark.length).replace(/(^|[ \t])#+[ \t]*$/, "$1") };
}

/** CommonMark 4.5, fenced code blocks: the fence, and what follows it, which holds no backtick after backticks. */
export function readFence(rest: string): { fence: string; info: string } | undefined {
  const fence = /^(?:`{3,}|~{3,})/.exec(rest)?.[0];
  if (fence === undefined) return undefined;
  const info = rest.slice(fence.length).trim();
  return fence.startsWith("`") && info.includes("`") ? undefined : { fence, info };
}

/** True when a line closes the code that this fence opened. */
export function closesFence(rest: string, fence: string): boolean {
  const closing = rest.trimEnd();
  return closing.length >= fence.length && closing === fence.charAt(0).repeat(closing.length);
}

/** True when a line that begins like this ends the paragraph before it. */
export function mayBegin(rest: string): boolean {
  const marker = readMarker(rest);
  if (rest.startsWith(">") || (marker && mayInterrupt(marker, rest))) return true;
  return isThematicBreak(rest) || readHeading(rest) !== undefined || readFence(rest) !== undefined;
}
