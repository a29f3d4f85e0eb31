import { matchEnd } from "./links";

/* Ids and attributes that authors write for other Markdown tools and in HTML. Pages keep the ids, and ignore the rest. */

/**
 * Matches attributes in braces, as Kramdown, Pandoc and the plugins of markdown-it read them: `{.class}`, `{#id}`,
 * `{title="…"}`, `{: .class}`, and `{class .class}`, whose first point was forgotten. Does not match the commands of Kramdown, `{:toc}`, `{::comment}` and `{:/comment}`, and the
 * comments of Nunjucks, `{#comment#}`.
 */
const ATTRIBUTES =
  /^\{(?::(?![:/]|[ \t]?toc[ \t}])[^{}\n]{0,200}|[ \t]?[.#][\p{L}\w-][^{}\n]{0,200}|[a-z][a-z\d-]{0,50}[ \t]\.[a-z][^{}\n]{0,200}|[ \t]?[a-z][a-z-]{0,30}=(?:"[^"\n]{0,300}"|[\w-]{1,30})[^{}\n]{0,200})(?<!#)\}/iu;

/**
 * Matches the id of an element. An id has no space, and begins with a letter, or with `_` as in Word: `_Toc1234`. An id such as
 * `1` is the number of a line or of a page in another tool; no link leads to Word's `_GoBack` and `_Hlk1234`, which a page may
 * contain more than once.
 */
const ID = /^(?!_(?:GoBack|Hlk))[\p{L}_][\p{L}\p{N}_:.-]{0,99}$/u;

/** Attributes in braces: their end, the id among them, and whether there are others, which pages ignore. */
interface Attributes {
  readonly end: number;
  readonly id: string | undefined;
  readonly hasOthers: boolean;
}

/**
 * Reads the attributes that begin at this offset; returns undefined if no attributes begin here. Attributes directly follow a
 * link, an image or marked words, or end their line. Elsewhere, braces are text.
 */
export function readAttributes(text: string, from: number): Attributes | undefined {
  const end = matchEnd(ATTRIBUTES, text, from);
  if (end === undefined) return undefined;
  const isAfterMark = /[)\]*_`>}]/.test(text.charAt(from - 1));
  if (!isAfterMark && !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 100))) return undefined;
  const words = text
    .slice(from + 1, end - 1)
    .replace(/^:/, "")
    .trim();
  const id = validateId(/(?:^|\s)#(\S+)/.exec(words)?.[1]);
  return { end, id, hasOthers: words !== `#${id}` };
}

/** Returns an id that an author wrote if pages can have it, undefined otherwise. */
export function validateId(id: string | undefined): string | undefined {
  return id !== undefined && ID.test(id) ? id : undefined;
}

/**
 * Returns the letters and digits of a heading or of an anchor, in lower case and without accents, to compare them: each
 * Markdown tool makes ids in its own way.
 */
export function normaliseAnchor(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
