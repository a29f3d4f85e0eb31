/**
 * Character references that people type, or that a CMS writes, in French prose: signs, spaces, and the letters of
 * Latin-1 by their accent. CommonMark knows HTML's 2,231 names; carrying them would weigh more than the
 * parser, so a name outside this list shows as it was written. Source: WHATWG HTML, named character references.
 */
const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ensp: "\u2002",
  emsp: "\u2003",
  shy: "\u00AD",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  middot: "·",
  bull: "•",
  rarr: "→",
  euro: "€",
  sect: "§",
  copy: "©",
  reg: "®",
  deg: "°",
  times: "×",
  sup2: "²",
  sup3: "³",
  frac12: "½",
  OElig: "Œ",
  oelig: "œ",
};

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

/** CommonMark 2.5: a name, up to seven decimal digits, or up to six hexadecimal ones. */
const REFERENCE = /^&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z][a-z\d]*));$/i;

/** The text of one character reference, `&eacute;` to `é`; the reference itself when unknown. */
export function decodeEntity(reference: string): string {
  const [, number, name = ""] = REFERENCE.exec(reference) ?? [];
  if (number !== undefined) return fromCodePoint(Number(number.replace(/^x/i, "0x")));
  return (Object.hasOwn(SIGNS, name) ? SIGNS[name] : accented(name)) ?? reference;
}

/** CommonMark 2.5: what is no code point, a surrogate and U+0000 become the replacement character. */
function fromCodePoint(code: number): string {
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return invalid ? "\uFFFD" : String.fromCodePoint(code);
}

/** `é` for `eacute`; only the letters of Latin-1, which HTML has all of. */
function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  const letter = accent === undefined ? "" : (name.charAt(0) + accent).normalize("NFC");
  return letter.length === 1 && letter < "\u0100" ? letter : undefined;
}
