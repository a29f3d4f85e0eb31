import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** CommonMark 2.5: a name, up to seven decimal digits, or up to six hexadecimal ones. */
const REFERENCE = /^&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z][a-z\d]*));$/i;

/**
 * The text of one character reference, `&eacute;` to `é`; the reference itself when unknown. HTML's 2,125 names
 * come from a table, or in a browser from the browser itself, which knows the same ones.
 */
export function decodeEntity(reference: string): string {
  const [, number, name] = REFERENCE.exec(reference) ?? [];
  if (number !== undefined) return fromCodePoint(Number(number.replace(/^x/i, "0x")));
  return (name !== undefined && decodeNamedCharacterReference(name)) || reference;
}

/** CommonMark 2.5: a surrogate, U+0000, and a number that is not a code point become the replacement character. */
function fromCodePoint(code: number): string {
  const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return invalid ? "\uFFFD" : String.fromCodePoint(code);
}
