import type { Slice } from "./content";
import { readHtml } from "./html";
import type { Line } from "./lines";

/** What may go on over blank lines, and shows nowhere; where the line holds it last, nothing of it ends. */
const OPENING = /<(?:!--|(script|style|iframe)(?=[\s>]|$))/gi;

/** What ends each. */
const ENDS: Readonly<Record<string, RegExp>> = {
  "-->": /-->/g,
  "</script>": /<\/script>/gi,
  "</style>": /<\/style>/gi,
  "</iframe>": /<\/iframe>/gi,
  "</pre>": /<\/pre>/gi,
};

/**
 * Where what ends so ends, from an offset on; undefined when nothing does. `none` keeps from where on nothing does, so that a text
 * of many openings is not gone through for each.
 */
export function endOfHidden(
  text: string,
  closing: string,
  from: number,
  none: Map<string, number>,
): number | undefined {
  const ends = ENDS[closing];
  if (!ends || from >= (none.get(closing) ?? Infinity)) return undefined;
  ends.lastIndex = from;
  if (ends.test(text)) return ends.lastIndex;
  none.set(closing, from);
  return undefined;
}

/**
 * Makes a line go on where it opens a comment, a script, a style or a tag that ends on a later line: its content is not Markdown,
 * and the `>` of a tag at the start of a line begins no quote. One in code is words. In a quote, each line of a tag has its own `>`.
 */
export function goOnHidden(line: Line, none: Map<string, number>, isQuoted: boolean): void {
  const { source } = line;
  let from = line.next;
  for (;;) {
    const words = source.slice(from, line.end);
    if (!words.includes("<")) return;
    const open = openedIn(words);
    const hidden = open && endOfHidden(source, open.closing, from + open.index, none);
    const after = hidden ?? (isQuoted ? undefined : endOfTag(source, from, words));
    if (after === undefined) return;
    const newline = source.indexOf("\n", after);
    const end = newline < 0 ? source.length : newline;
    line.end = source.charAt(end - 1) === "\r" ? end - 1 : end;
    line.after = end + 1;
    // what follows on its last line may open another
    from = after;
  }
}

/**
 * Returns where the tag ends that a line begins last, and whose attributes are on several lines; undefined without one. A blank line
 * parts tags. A value over several lines is Markdown first, as in CommonMark, and « a <b » is a comparison.
 */
function endOfTag(source: string, from: number, words: string): number | undefined {
  const index = words.lastIndexOf("<");
  const html = readHtml(source, from + index);
  if (html.length <= words.length - index || isTyped(words, index)) return undefined;
  const values = html.match(/"[^"]*"|'[^']*'/g) ?? [];
  const isOnLines =
    values.length > 0 && !/\n[ \t]*\r?\n/.test(html) && !values.some((value) => value.includes("\n"));
  return isOnLines ? from + index + html.length : undefined;
}

/** Whether what begins there is words: in code, or after a backslash. */
function isTyped(words: string, index: number): boolean {
  return words.charAt(index - 1) === "\\" || words.slice(0, index).split("`").length % 2 === 0;
}

/** What is left of a line, which may go on over several. */
export function slicesOf({ source, next, end }: Line): [Slice, ...Slice[]] {
  const [first = "", ...more] = source.slice(next, end).split("\n");
  const slices: [Slice, ...Slice[]] = [{ text: first.replace(/\r$/, ""), offset: next }];
  let offset = next + first.length + 1;
  for (const text of more) {
    slices.push({ text: text.replace(/\r$/, ""), offset });
    offset += text.length + 1;
  }
  return slices;
}

/** The opening of what a line does not end. */
function openedIn(words: string): { readonly closing: string; readonly index: number } | undefined {
  const lower = words.toLowerCase();
  const lasts = new Map<string, number>();
  let ticks = 0;
  let counted = 0;
  for (const { 1: name, index } of words.matchAll(OPENING)) {
    const closing = name === undefined ? "-->" : `</${name.toLowerCase()}>`;
    const last = lasts.get(closing) ?? lower.lastIndexOf(closing);
    lasts.set(closing, last);
    for (; counted < index; counted++) if (words.charAt(counted) === "`") ticks++;
    const isWords = ticks % 2 > 0 || words.charAt(index - 1) === "\\";
    if (!isWords && last < index) return { closing, index };
  }
  return undefined;
}
