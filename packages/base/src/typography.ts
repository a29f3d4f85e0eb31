const NARROW_NO_BREAK_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";

/** Options for French typography. */
export interface TypographyOptions {
  /** Whether straight apostrophes become ’, as in print. True by default. */
  readonly apostrophes?: boolean;
}

/**
 * Applies French typography to one piece of prose:
 *
 * - a narrow no-break space before ? ! ; and inside numbers, SIREN and SIRET included;
 * - a full no-break space before : » % € and after «, inside and before an hour (`à 23 h 59`), and inside a date (`3 mai`);
 * - « » for pairs of straight double quotes;
 * - ’ for an apostrophe between two letters, or after an elision before a figure, « or the end of the piece, such as `l'` in
 *   `l'**État**`.
 *
 * URLs and e-mail addresses are not changed. In a text with a single dash, the space before the dash becomes a no-break space,
 * so that no line begins with the dash. Spaces are added only inside « » and in sums of money (`4250 €`); elsewhere, only the
 * author's own spaces are replaced. Existing no-break spaces are not changed. Idempotent. Source: Imprimerie nationale, Lexique
 * des règles typographiques. The widths of the spaces are those of `Intl` for fr-FR.
 *
 * Straight double quotes become « » only if the whole text has a single reading:
 *
 * | characters around the quote                              | reading of the quote            |
 * |----------------------------------------------------------|---------------------------------|
 * | the start, a space or « ( » before, a word after: `"mot` | an opening quotation mark       |
 * | a word before, no word after: `mot"`                     | a closing quotation mark        |
 * | a figure before, no word after: `15"`                    | inches, seconds, or closing     |
 * | a figure before, a word after: `24"N`                    | inches, seconds                 |
 * | anything else: `""`, `mot"mot`, `15 "`                   | unknown: no quote is replaced   |
 *
 * Each quotation must close before the next one opens, and the text must not contain « ». `"Promotion 7"` has one reading.
 * `"un 15" et un 17"` has two readings, so the text keeps its quotes.
 */
export function typeset(text: string, options: TypographyOptions = {}): string {
  if (!MAY_CONTAIN_ADDRESS.test(text)) return typesetProse(text, options);
  // each address becomes `MASK`, a letter: no typography rule moves a letter, so the addresses can be put back in order
  const addresses: string[] = [];
  const prose = text.replace(ADDRESS_OR_MASK, (match) => {
    addresses.push(match);
    return MASK;
  });
  let index = 0;
  return typesetProse(prose, options).replaceAll(MASK, () => addresses[index++] ?? "");
}

/** Splits a text at its URLs and e-mail addresses: prose is at even indexes, addresses at odd indexes. */
export function splitAtAddresses(text: string): string[] {
  return MAY_CONTAIN_ADDRESS.test(text) ? text.split(ADDRESS) : [text];
}

const MAY_CONTAIN_ADDRESS = /@|:\/\/|\.[a-z]/;

/**
 * Matches a visible address, such as `https://exemple.fr/l'ete`: a URL with a scheme, an e-mail address, or a host name with
 * its path. Readers copy addresses, so no character of an address may change. Linear: each run of address characters is tried
 * once.
 */
const ADDRESS =
  /((?:https?:\/\/|www\.|mailto:)[^\s<>"«»“”]+|(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}(?![\w])(?:[/?#][^\s<>"«»“”]*)?)/g;

/**
 * Replacement for an address while the prose around the address is typeset. The replacement is a letter, so the typography
 * rules treat the address as a word. Real text does not contain this letter.
 */
const MASK = "\uA66E";
const ADDRESS_OR_MASK = new RegExp(`${ADDRESS.source}|${MASK}`, "g");

function typesetProse(text: string, { apostrophes = true }: TypographyOptions): string {
  // search for a character before running its typography rule: most texts contain few or none of these characters
  let result = text;
  if (text.includes('"') && !/[«»]/.test(text)) result = replaceQuotes(text);
  if (/ [-–—?!;:%€]/.test(text)) {
    // join a single dash to the text before it. Of two dashes, the first opens an aside, and a line may break before it.
    const parts = result.split(/ (?=[-–—] \S)/);
    if (parts.length === 2) result = parts.join(NO_BREAK_SPACE);
    // each run of spaces is tried once, from its start: linear on any input
    result = result
      .replace(/ (?<! {2}) *(?=[?!;])/g, NARROW_NO_BREAK_SPACE)
      .replace(/ (?<! {2}) *(?=[:%€])/g, NO_BREAK_SPACE);
  }
  if (/[«»]/.test(result)) {
    result = result
      .replace(/«(?![\u00A0\u202F\n]) */g, `«${NO_BREAK_SPACE}`)
      .replace(/(?<![\u00A0\u202F\n «])(?: *)»|(?<! ) +»/g, `${NO_BREAK_SPACE}»`);
  }
  if (/\d/.test(text)) {
    result = result
      .replace(SIRET, (number) => number.replace(/ /g, NARROW_NO_BREAK_SPACE))
      .replace(THOUSANDS, (number) => number.replace(/ /g, NARROW_NO_BREAK_SPACE))
      .replace(/ h (?<=\d h )(?=\d\d(?!\d))/g, `${NO_BREAK_SPACE}h${NO_BREAK_SPACE}`)
      .replace(AT_HOUR, (hour) => hour.replace(/ /g, NO_BREAK_SPACE))
      .replace(BEFORE_MONTH, NO_BREAK_SPACE);
    if (/€|euro/.test(text)) result = result.replace(SUM, groupDigits);
  }
  return apostrophes && text.includes("'") ? result.replace(APOSTROPHE, "’") : result;
}

/**
 * Matches a sequence of quote readings that can be paired in one way. Each quote is a letter: (o)pening, (c)losing, (s)ymbol,
 * or (d) symbol or closing.
 */
const PAIRED_QUOTES = /^[sd]*(?:o(?:[sd]*c[sd]*|s*ds*))+$/;
const QUOTATION = /o([sd]*)c|o(s*)d/g;

function replaceQuotes(text: string): string {
  const quotes = Array.from(text.matchAll(/"/g), ({ index }) => index);
  const readings = quotes
    .map((index) => classifyQuote(text.slice(Math.max(index - 2, 0), index), text.slice(index + 1)))
    .join("");
  if (!PAIRED_QUOTES.test(readings)) return text;
  let result = "";
  let end = 0;
  for (const { index, 0: quotation } of readings.matchAll(QUOTATION)) {
    const [start = 0, stop = 0] = [quotes[index], quotes[index + quotation.length - 1]];
    result += `${text.slice(end, start)}«${NO_BREAK_SPACE}${text.slice(start + 1, stop)}${NO_BREAK_SPACE}»`;
    end = stop + 1;
  }
  return result + text.slice(end);
}

function classifyQuote(before: string, after: string): string {
  const isEnd = /^(?:$|[\s.,;:!?…)\]}»/–—-])/.test(after);
  if (/\p{N}['’′]?$/u.test(before)) return isEnd ? "d" : "s";
  if (/(?:^|[\s([{/–—'’-])$/.test(before) && /^[\p{L}\p{N}([…@#'’]/u.test(after)) return "o";
  return isEnd && /\S$/.test(before) ? "c" : "?";
}

/** Matches the number of an establishment, SIRET, whose first three groups are the number of its company, SIREN. */
const SIRET = /(?<!\d ?)\d{3}(?: \d{3}){2} \d{5}(?! ?\d)/g;

/**
 * Matches a number whose thousands are separated by spaces. A longer run of figures is not a number.
 */
const THOUSANDS = /(?<!\d ?)\d{1,3}(?: \d{3})+(?![ \u202F]?\d)/g;

const SUM = /(?<![\d.,])\d{4,15}(?=(?:,\d{1,2})?[ \u00A0\u202F]?(?:€|euros?(?!\p{L})))/gu;

/** Matches a time of day such as « à 18 h », which must stay on one line. */
const AT_HOUR = /(?<!\p{L})à \d\d?[ \u00A0]?h(?!\p{L})/giu;

const BEFORE_MONTH =
  / (?<=(?<!\d)\d\d?(?:er)? )(?=janv|f[ée]v|mars|avr|mai|jui|ao[ûu]t|sept|oct|nov|d[ée]c)/gi;

/**
 * Matches an apostrophe between two letters, or after an elided word before a figure, a quotation or the end of a text node.
 */
const APOSTROPHE =
  /'(?:(?<=\p{L}')(?=\p{L})|(?<=(?<!\p{L})(?:[cdjlmnst]|(?:lors|puis|jus|quoi)?qu)')(?=[\p{N}«]|$))/giu;

/** Groups digits by three: 4250 becomes 4 250. */
function groupDigits(digits: string): string {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(NARROW_NO_BREAK_SPACE);
}
