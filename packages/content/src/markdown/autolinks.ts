import type { InlineReader } from "./tokens";

/** URL or e-mail address that is a link by itself: its offsets in the text, its link text and its URL. */
export interface Autolink {
  readonly from: number;
  readonly end: number;
  readonly text: string;
  readonly url: string;
}

/**
 * Matches an absolute URL or a valid e-mail address between `<` and `>` (CommonMark 6.5), except the tags `<st1:place>` of Word
 * and `<ac:link>`, `<ri:page>` of Confluence.
 */
const AUTOLINK =
  /^<((?:(?!(?:ac|ri|(?:st|u)\d):)[a-z][a-z\d+.-]{1,31}:[^\s<>]*)|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/i;

/**
 * Matches a bare URL or e-mail address (GFM 6.9). Unlike in GFM, brackets in a URL must be balanced
 * (« [voir https://exemple.fr/a] ») and do not end a shortcode (`[embed]https://exemple.fr[/embed]`), a quotation mark ends the URL, and a query or a fragment may directly follow the domain.
 */
const BARE_URL =
  /^(?:(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<[\]"«»“”]*(?:\[(?!\/)[^\s<[\]"«»“”]*\][^\s<[\]"«»“”]*)*)?|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]*[A-Za-z\d])+)/;
/** Matches a letter or digit, such as « é », at the end of the text before a bare URL. The URL is then part of a word. */
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
/**
 * Matches a letter that a bare URL cannot contain, such as « é », at the start of the text after a bare URL. The URL is then
 * part of a word.
 */
const LETTER_AFTER = /^[.-]?(?![\w])[\p{L}\p{N}\p{M}]/u;

/** Maximum length of the part of an e-mail address before `@`, in characters. RFC 5321 limits this part to 64. */
const MAX_NAME_LENGTH = 100;

/** Reads a URL or e-mail address between `<` and `>`. Returns undefined if no such link begins here. */
export function readAutolink(text: string, from: number): Autolink | undefined {
  const [found, linkText] = AUTOLINK.exec(text.slice(from)) ?? [];
  return found === undefined || linkText === undefined
    ? undefined
    : { from, end: from + found.length, text: linkText, url: toUrl(linkText) };
}

/**
 * Reads the bare URL or e-mail address around a special character: the colon of `https:`, `@`, or the `w` of `www.`. Returns
 * undefined if this character does not belong to a URL or an e-mail address.
 */
export function readBareUrl(reader: InlineReader, special: number): Autolink | undefined {
  const { text } = reader;
  const first = Math.max(reader.textStart, special - MAX_NAME_LENGTH);
  let from = special;
  while (from > first && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
  // `www.` inside a word is text. « prénom@exemple.fr » must not become « pré » and a link to « nom@exemple.fr ».
  if (
    LETTER_BEFORE.test(text.slice(Math.max(from - 2, 0), from)) ||
    (from < special && text.charAt(special) === "w")
  )
    return undefined;
  const linkText = trimPunctuation(BARE_URL.exec(text.slice(from))?.[0] ?? "");
  const end = from + linkText.length;
  if (LETTER_AFTER.test(text.slice(end, end + 3))) return undefined;
  return end > special ? { from, end, text: linkText, url: toUrl(linkText) } : undefined;
}

/**
 * Removes the characters at the end of a URL that do not belong to the URL (GFM 6.9): sentence punctuation, a parenthesis
 * that the URL does not open, a character reference, the backslash of a line break. Unlike GFM, also removes « ; », which
 * separates French list items.
 */
function trimPunctuation(address: string): string {
  let unpaired = address.split(")").length - address.split("(").length;
  let end = address.length;
  for (;;) {
    const last = /(?:[)?!.,:;*_~\\]|&#?\w{1,32};)$/.exec(address.slice(Math.max(end - 35, 0), end))?.[0];
    if (last === undefined || (last === ")" && unpaired-- <= 0)) return address.slice(0, end);
    end -= last.length;
  }
}

function toUrl(address: string): string {
  if (/^www\.[^@]*(?:[/?#]|$)/.test(address)) return `https://${address}`;
  return /^[a-z][a-z\d+.-]+:/i.test(address) ? address : `mailto:${address}`;
}
