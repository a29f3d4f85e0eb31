const NARROW = "\u202F";
const WIDE = "\u00A0";

/** Parts of French typography that can be turned off. */
export interface TypographyOptions {
  /** Straight apostrophes become ’, as in print; `false` leaves them as typed. */
  readonly apostrophes?: boolean;
}

/**
 * French spacing in one piece of prose: narrow no-break space before ? ! ; and inside numbers, full
 * no-break space before : » % € and after «, inside an hour and before it (`à 23 h 59`), inside a date (`3 mai`), straight double
 * quotes in pairs to « », ’ for the apostrophe between two letters, or of an elision before what is not a letter
 * (`l'**État**`). Addresses stay as typed. A dash that is alone in its text begins no line. Only spaces that the author typed are changed,
 * except inside « »; no-break spaces already there stay. Idempotent.
 * Source: Imprimerie nationale, Lexique des règles typographiques; widths as `Intl` gives for fr-FR.
 *
 * Straight double quotes become « » where all of the text can be read in one way only:
 *
 * | form                                          | the quote is                    |
 * |-----------------------------------------------|---------------------------------|
 * | a space or « ( » before, a word after: `"mot` | an opening quotation mark       |
 * | a word before, no word after: `mot"`          | a closing quotation mark        |
 * | a figure before, no word after: `15"`         | inches, seconds, or closing     |
 * | a figure before, a word after: `24"N`         | inches, seconds                 |
 * | anything else: `""`, `mot"mot`, `15 "`        | not known: all stay as typed    |
 *
 * Each quotation closes before another opens, in a text without « ». `"Promotion 7"` has one reading;
 * `"un 15" et un 17"` has two, and stays as typed.
 */
export function typeset(text: string, options: TypographyOptions = {}): string {
  if (!MAY_HOLD_ADDRESS.test(text)) return typesetProse(text, options);
  // The masks keep their order: no rule moves a letter.
  const kept: string[] = [];
  const prose = text.replace(ADDRESS_OR_MASK, (found) => {
    kept.push(found);
    return MASK;
  });
  let index = 0;
  return typesetProse(prose, options).replaceAll(MASK, () => kept[index++] ?? "");
}

/** Splits a text at the addresses in it: prose at even indexes, an address at odd ones. */
export function splitAtAddresses(text: string): string[] {
  return MAY_HOLD_ADDRESS.test(text) ? text.split(ADDRESS) : [text];
}

const MAY_HOLD_ADDRESS = /@|:\/\/|\.[a-z]/;

/**
 * A visible address, such as `https://exemple.fr/l'ete`: readers copy it, so it keeps every character. It has a scheme, or
 * is an e-mail address, or the name of a host with its path. Linear: a run of such characters is tried once.
 */
const ADDRESS =
  /((?:https?:\/\/|www\.|mailto:)[^\s<>"«»“”]+|(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}(?![\w])(?:[/?#][^\s<>"«»“”]*)?)/g;

/** Stands for an address while the words around it are typeset: a letter that no text has, and that rules take for a letter. */
const MASK = "\uA66E";
const ADDRESS_OR_MASK = new RegExp(`${ADDRESS.source}|${MASK}`, "g");

function typesetProse(text: string, { apostrophes = true }: TypographyOptions): string {
  // Most texts hold none of these characters, or few: they are looked for before their rules are run.
  let set = text;
  if (text.includes('"') && !/[«»]/.test(text)) set = withGuillemets(text);
  if (/ [-–—?!;:%€]/.test(text)) {
    // of a pair the first dash opens what it holds
    const parts = set.split(/ (?=[-–—] \S)/);
    if (parts.length === 2) set = parts.join(WIDE);
    // A run of spaces is tried once, from its start: linear on any input.
    set = set.replace(/ (?<! {2}) *(?=[?!;])/g, NARROW).replace(/ (?<! {2}) *(?=[:%€])/g, WIDE);
  }
  if (/[«»]/.test(set)) {
    set = set
      .replace(/«(?![\u00A0\u202F\n]) */g, `«${WIDE}`)
      .replace(/(?<![\u00A0\u202F\n «])(?: *)»|(?<! ) +»/g, `${WIDE}»`);
  }
  if (/\d/.test(text)) {
    set = set
      .replace(THOUSANDS, (number) => number.replace(/ /g, NARROW))
      .replace(/ h (?<=\d h )(?=\d\d(?!\d))/g, `${WIDE}h${WIDE}`)
      .replace(AT_HOUR, (hour) => hour.replace(/ /g, WIDE))
      .replace(BEFORE_MONTH, WIDE);
    if (/€|euro/.test(text)) set = set.replace(SUM, group);
  }
  return apostrophes && text.includes("'") ? set.replace(APOSTROPHE, "’") : set;
}

/** The readings of quotes, a letter for each: (o)pening, (c)losing, a (s)ign, a sign or closing (d). One way to pair them. */
const PAIRED = /^[sd]*(?:o(?:[sd]*c[sd]*|s*ds*))+$/;
const QUOTATION = /o([sd]*)c|o(s*)d/g;

function withGuillemets(text: string): string {
  const quotes = Array.from(text.matchAll(/"/g), ({ index }) => index);
  const kinds = quotes
    .map((at) => kindOfQuote(text.slice(Math.max(at - 2, 0), at), text.slice(at + 1)))
    .join("");
  if (!PAIRED.test(kinds)) return text;
  let set = "";
  let done = 0;
  for (const { index, 0: found } of kinds.matchAll(QUOTATION)) {
    const [from = 0, to = 0] = [quotes[index], quotes[index + found.length - 1]];
    set += `${text.slice(done, from)}«${WIDE}${text.slice(from + 1, to)}${WIDE}»`;
    done = to + 1;
  }
  return set + text.slice(done);
}

function kindOfQuote(before: string, after: string): string {
  const ends = /^(?:$|[\s.,;:!?…)\]}»/–—-])/.test(after);
  if (/\p{N}['’′]?$/u.test(before)) return ends ? "d" : "s";
  if (/(?:^|[\s([{/–—'’-])$/.test(before) && /^[\p{L}\p{N}([…@#'’]/u.test(after)) return "o";
  return ends && /\S$/.test(before) ? "c" : "?";
}

/** Not within a run of other figures: « 130 025 265 00013 » is not a number. */
const THOUSANDS = /(?<!\d ?)\d{1,3}(?: \d{3})+(?![ \u202F]?\d)/g;

const SUM = /(?<![\d.,])\d{4,15}(?=(?:,\d{1,2})?[ \u00A0\u202F]?(?:€|euros?(?!\p{L})))/gu;

/** « à 18 h » says when: its words stay together. */
const AT_HOUR = /(?<!\p{L})à \d\d?[ \u00A0]?h(?!\p{L})/giu;

const BEFORE_MONTH =
  / (?<=(?<!\d)\d\d?(?:er)? )(?=janv|f[ée]v|mars|avr|mai|jui|ao[ûu]t|sept|oct|nov|d[ée]c)/gi;

/** Between two letters; or after an elided word, before a figure, a quotation or a piece of another look. */
const APOSTROPHE =
  /'(?:(?<=\p{L}')(?=\p{L})|(?<=(?<!\p{L})(?:[cdjlmnst]|(?:lors|puis|jus|quoi)?qu)')(?=[\p{N}«]|$))/giu;

/** 4250 to 4 250. */
function group(digits: string): string {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(NARROW);
}
