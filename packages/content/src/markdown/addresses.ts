import type { Reader } from "./tokens";

/** An address that is its own link: where it stands in the text, what it shows, and its URL. */
export interface Address {
  readonly from: number;
  readonly end: number;
  readonly shown: string;
  readonly url: string;
}

/** CommonMark 6.5: an absolute address, but for Word's `<st1:place>`, or HTML's valid e-mail address, between `<` and `>`. */
const AUTOLINK =
  /^<((?:(?!(?:st|u)\d:)[a-z][a-z\d+.-]{1,31}:[^\s<>]*)|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/i;

/**
 * GFM 6.9, but that brackets in an address go in pairs, « [voir https://exemple.fr/a] », that a quotation mark
 * ends it, and that a query or a fragment may come right after the host.
 */
const BARE =
  /^(?:(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<[\]"«»“”]*(?:\[[^\s<[\]"«»“”]*\][^\s<[\]"«»“”]*)*)?|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]*[A-Za-z\d])+)/;
/** At the end of a text, at its start: a letter that no bare address holds, « é », and which the word goes on with. */
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const LETTER_AFTER = /^[.-]?(?![\w])[\p{L}\p{N}\p{M}]/u;

/** RFC 5321 has 64 for the name of an e-mail address. */
const LONGEST_NAME = 100;

export function readAutolink(text: string, from: number): Address | undefined {
  const [found, shown] = AUTOLINK.exec(text.slice(from)) ?? [];
  return found === undefined || shown === undefined
    ? undefined
    : { from, end: from + found.length, shown, url: urlOf(shown) };
}

/** The bare address around a character that tells one: the colon of `https:`, `@`, the `w` of `www.`. */
export function readAddress(reader: Reader, special: number): Address | undefined {
  const { text } = reader;
  const first = Math.max(reader.from, special - LONGEST_NAME);
  let from = special;
  while (from > first && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
  // In a word, `www.` begins nothing; « prénom@exemple.fr » is not an address of « nom ».
  if (
    LETTER_BEFORE.test(text.slice(Math.max(from - 2, 0), from)) ||
    (from < special && text.charAt(special) === "w")
  )
    return undefined;
  const shown = withoutPunctuation(BARE.exec(text.slice(from))?.[0] ?? "");
  const end = from + shown.length;
  if (LETTER_AFTER.test(text.slice(end, end + 3))) return undefined;
  return end > special ? { from, end, shown, url: urlOf(shown) } : undefined;
}

/**
 * GFM 6.9: the sentence's own punctuation ends no address, nor do a parenthesis that the address does not open, a
 * character reference, and the backslash of a line break; nor, against GFM, the « ; » that parts French items.
 */
function withoutPunctuation(address: string): string {
  let unpaired = address.split(")").length - address.split("(").length;
  let end = address.length;
  for (;;) {
    const last = /(?:[)?!.,:;*_~\\]|&#?\w{1,32};)$/.exec(address.slice(Math.max(end - 35, 0), end))?.[0];
    if (last === undefined || (last === ")" && unpaired-- <= 0)) return address.slice(0, end);
    end -= last.length;
  }
}

function urlOf(address: string): string {
  if (/^www\.[^@]*(?:[/?#]|$)/.test(address)) return `https://${address}`;
  return /^[a-z][a-z\d+.-]+:/i.test(address) ? address : `mailto:${address}`;
}
