import type { Slice } from "./mappedText";
import { readHtml } from "./html";
import type { Line } from "./lines";

/** Matches the beginning of a comment, script, style or frame. These constructs are not shown, and may contain blank lines. */
const OPENING = /<(?:!--|(script|style|iframe)(?=[\s>]|$))/gi;

/** Patterns of the closing texts, for a search without regard to case. */
const CLOSING_PATTERNS: Readonly<Record<string, RegExp>> = {
  "-->": /-->/g,
  "</script>": /<\/script>/gi,
  "</style>": /<\/style>/gi,
  "</iframe>": /<\/iframe>/gi,
  "</pre>": /<\/pre>/gi,
};

/**
 * Returns the offset after the next closing text, or undefined if the closing text is not found. `noClosingFrom` remembers
 * the offset from which a closing text was not found, so that many openings do not each search the rest of the text.
 */
export function findHiddenEnd(
  text: string,
  closing: string,
  from: number,
  noClosingFrom: Map<string, number>,
): number | undefined {
  const pattern = CLOSING_PATTERNS[closing];
  if (!pattern || from >= (noClosingFrom.get(closing) ?? Infinity)) return undefined;
  pattern.lastIndex = from;
  if (pattern.test(text)) return pattern.lastIndex;
  noClosingFrom.set(closing, from);
  return undefined;
}

/**
 * Extends a line to the end of a comment, script, style, frame or tag that begins on the line and ends on a later line. The
 * content is not Markdown, and the `>` that ends a tag must not begin a quote. Constructs in code are text. In a quote, a line
 * is not extended over a tag: each line of the quote begins with its own `>`.
 */
export function extendOverHidden(line: Line, noClosingFrom: Map<string, number>, isQuoted: boolean): void {
  const { source } = line;
  let from = line.next;
  for (;;) {
    const rest = source.slice(from, line.end);
    if (!rest.includes("<")) return;
    const opening = findUnclosedOpening(rest);
    const hiddenEnd = opening && findHiddenEnd(source, opening.closing, from + opening.index, noClosingFrom);
    const resumeFrom = hiddenEnd ?? (isQuoted ? undefined : findTagEnd(source, from, rest));
    if (resumeFrom === undefined) return;
    const newline = source.indexOf("\n", resumeFrom);
    const end = newline < 0 ? source.length : newline;
    line.end = source.charAt(end - 1) === "\r" ? end - 1 : end;
    line.nextLineStart = end + 1;
    // the rest of the last line may open another construct
    from = resumeFrom;
  }
}

/**
 * Returns the end of the last tag of a line if its attributes continue on later lines, otherwise undefined. Ignores a tag with
 * a blank line; a tag with a value over several lines, which are read one by one as in CommonMark; and a tag without quoted
 * values, since « a <b » is a comparison.
 */
function findTagEnd(source: string, from: number, rest: string): number | undefined {
  const index = rest.lastIndexOf("<");
  const html = readHtml(source, from + index);
  if (html.length <= rest.length - index || isLiteralText(rest, index)) return undefined;
  const values = html.match(/"[^"]*"|'[^']*'/g) ?? [];
  const isMultilineTag =
    values.length > 0 && !/\n[ \t]*\r?\n/.test(html) && !values.some((value) => value.includes("\n"));
  return isMultilineTag ? from + index + html.length : undefined;
}

/** Whether the construct at an index is text: in code, or after a backslash. */
function isLiteralText(text: string, index: number): boolean {
  return text.charAt(index - 1) === "\\" || text.slice(0, index).split("`").length % 2 === 0;
}

/** Returns the unread rest of a line as slices, one for each line of the source that the extended line contains. */
export function getLineSlices({ source, next, end }: Line): [Slice, ...Slice[]] {
  const [first = "", ...more] = source.slice(next, end).split("\n");
  const slices: [Slice, ...Slice[]] = [{ text: first.replace(/\r$/, ""), offset: next }];
  let offset = next + first.length + 1;
  for (const text of more) {
    slices.push({ text: text.replace(/\r$/, ""), offset });
    offset += text.length + 1;
  }
  return slices;
}

/**
 * Returns the index of the first hidden construct that a line opens and does not close, with the closing text of the construct.
 * Returns undefined if the line leaves no hidden construct open.
 */
function findUnclosedOpening(text: string): { readonly closing: string; readonly index: number } | undefined {
  const lower = text.toLowerCase();
  const lastClosingOffsets = new Map<string, number>();
  let tickCount = 0;
  let counted = 0;
  for (const { 1: name, index } of text.matchAll(OPENING)) {
    const closing = name === undefined ? "-->" : `</${name.toLowerCase()}>`;
    const last = lastClosingOffsets.get(closing) ?? lower.lastIndexOf(closing);
    lastClosingOffsets.set(closing, last);
    for (; counted < index; counted++) if (text.charAt(counted) === "`") tickCount++;
    const isLiteral = tickCount % 2 > 0 || text.charAt(index - 1) === "\\";
    if (!isLiteral && last < index) return { closing, index };
  }
  return undefined;
}
