/**
 * Character references that people type or paste into prose. CommonMark knows HTML's 2,231 names;
 * carrying them would weigh more than the parser, so a name outside this list shows as it was written.
 */

// HTML's names for U+00A0 to U+00FF, in order. Source: WHATWG HTML, named character references.
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 " +
  "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde " +
  "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc " +
  "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml " +
  "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc " +
  "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  OElig: "Œ",
  oelig: "œ",
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
  const latin = LATIN_1.split(" ").indexOf(body);
  if (latin >= 0) return String.fromCharCode(0xa0 + latin);
  return Object.hasOwn(OTHERS, body) ? (OTHERS[body] ?? reference) : reference;
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
