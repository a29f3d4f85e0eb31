import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** Matches a character reference (CommonMark 2.5): a name, up to seven decimal digits, or up to six hexadecimal digits. */
const REFERENCE = /^&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z][a-z\d]*));$/i;

/**
 * Decodes one character reference: `&eacute;` becomes `é`. Returns an unknown reference unchanged. In Node.js, HTML's 2,125
 * names come from a table; a browser decodes the same names itself.
 */
export function decodeEntity(reference: string): string {
  const [, number, name] = REFERENCE.exec(reference) ?? [];
  if (number !== undefined) return fromCodePoint(Number(number.replace(/^x/i, "0x")));
  return (name !== undefined && decodeNamedCharacterReference(name)) || reference;
}

/**
 * Returns the character of a code point. As CommonMark 2.5 requires, returns the replacement character for a
 * surrogate, for U+0000 and for a number that is not a code point.
 */
function fromCodePoint(code: number): string {
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return invalid ? "\uFFFD" : String.fromCodePoint(code);
}
