/**
 * Character references that people type or paste into prose. CommonMark knows HTML's 2,231 names;
 * carrying them would weigh more than the parser, so a name outside this list shows as it was written.
 */

// HTML's names for U+00A0 to U+00BF, in order. Source: WHATWG HTML, named character references.
const SIGNS = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 " +
  "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
).split(" ");

/** The combining sign for the end of a letter's name: `&eacute;` is an e with it. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030A",
  cedil: "\u0327",
};

const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  AElig: "Æ",
  aelig: "æ",
  OElig: "Œ",
  oelig: "œ",
  Oslash: "Ø",
  oslash: "ø",
  szlig: "ß",
  ETH: "Ð",
  eth: "ð",
  THORN: "Þ",
  thorn: "þ",
  times: "×",
  divide: "÷",
  euro: "€",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  rarr: "→",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
};

/** The text of one character reference, `&eacute;` to `é`; the reference itself when unknown. */
export function decodeEntity(reference: string): string {
  const body = reference.slice(1, -1);
  if (body.startsWith("#")) return fromCodePoint(body.slice(1)) ?? reference;
  const sign = SIGNS.indexOf(body);
  if (sign >= 0) return String.fromCharCode(0xa0 + sign);
  return (Object.hasOwn(OTHERS, body) ? OTHERS[body] : accented(body)) ?? reference;
}

/** `é` for `eacute`; only the letters of Latin-1, which HTML has all of. */
function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  const letter = accent === undefined ? "" : (name.charAt(0) + accent).normalize("NFC");
  return letter.length === 1 && letter < "\u0100" ? letter : undefined;
}

function fromCodePoint(digits: string): string | undefined {
  const hex = /^x/i.test(digits);
  // CommonMark 2.5: up to seven decimal digits, six hexadecimal ones; longer is text.
  if (digits.length > 7) return undefined;
  const code = Number.parseInt(hex ? digits.slice(1) : digits, hex ? 16 : 10);
  if (Number.isNaN(code)) return undefined;
  // CommonMark 2.5: invalid code points and U+0000 become the replacement character.
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return invalid ? "\uFFFD" : String.fromCodePoint(code);
}
