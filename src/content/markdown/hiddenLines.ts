import type { Slice } from "./content";
import type { Line } from "./lines";

/** What may go on over blank lines, and shows nowhere; where the line holds it last, nothing of it ends. */
const OPENING = /<(?:!--|(script|style|iframe)(?=[\s>]))/gi;

/**
 * Makes a line go on where it opens a comment, a script or a style that ends on a later line: what is inside is no Markdown. One in
 * code is words.
 */
export function goOnHidden(line: Line, ends: Map<string, number>): void {
  const { source, next } = line;
  let open = openedIn(source.slice(next, line.end));
  while (open) {
    const { closing } = open;
    const from = line.next + open.index;
    let last = ends.get(closing);
    if (last === undefined) ends.set(closing, (last = source.toLowerCase().lastIndexOf(closing)));
    if (last < from) return;
    const closes = new RegExp(closing, "gi");
    closes.lastIndex = from;
    closes.test(source);
    const newline = source.indexOf("\n", closes.lastIndex);
    const end = newline < 0 ? source.length : newline;
    line.end = source.charAt(end - 1) === "\r" ? end - 1 : end;
    line.after = end + 1;
    // what follows on its last line may open another
    const rest = openedIn(source.slice(closes.lastIndex, line.end));
    open = rest && { ...rest, index: rest.index + closes.lastIndex - line.next };
  }
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
  if (!words.includes("<")) return undefined;
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
