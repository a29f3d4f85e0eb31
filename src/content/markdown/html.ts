import type { Mark } from "./tokens";

/** Raw HTML longer than this is read as Markdown: nobody writes it, and looking for its end stays cheap. */
const LONGEST = 1000;

/** CommonMark 6.6, raw HTML: tags and comments. Its other kinds are not for prose. */
const HTML =
  /^<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|\/[a-z][a-z\d-]*\s*>|!--(?:-?>|[^]*?-->))/i;

const LINE_BREAK = /^<br\s*\/?>$/i;

/** The tags around words that authors may write. French titles hold apostrophes: a double-quoted title may. */
const OURS =
  /^<(?:\/(span|abbr|sup)|span lang=(["'])([a-z]{2,3}(?:-[a-z\d]{1,8}){0,3})\2\s?|abbr title=(?:"([^"<>]+)"|'([^"'<>]+)')\s?|sup)>$/i;

/** The raw HTML that begins with this `<`; "" when none does. */
export function readHtml(text: string, from: number): string {
  return HTML.exec(text.slice(from, from + LONGEST))?.[0] ?? "";
}

/** True for `<br>`, which editors write where a line of Markdown cannot end: in a cell of a table. */
export function isLineBreak(html: string): boolean {
  return LINE_BREAK.test(html);
}

/**
 * What a tag is when authors may write it around words: `<span lang>`, `<abbr title>`, `<sup>` and their ends.
 * Every other tag but `<br>` is the text that it is: raw HTML never reaches a page.
 */
export function readTag(value: string): Mark | undefined {
  const found = OURS.exec(value);
  if (!found) return undefined;
  const [, end, , lang, double, single] = found;
  const title = double ?? single;
  const mark = { type: "mark", value, count: 1, canClose: false } as const;
  if (end) return { ...mark, delimiter: end.toLowerCase(), canClose: true, wrap: undefined };
  const begin = (delimiter: string, wrap: Mark["wrap"]): Mark => ({ ...mark, delimiter, wrap });
  if (lang) return begin("span", (children, at) => ({ type: "language", lang, children, at }));
  if (title) return begin("abbr", (children, at) => ({ type: "abbreviation", title, children, at }));
  return begin("sup", (children, at) => ({ type: "superscript", children, at }));
}
