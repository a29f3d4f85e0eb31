/**
 * Matches the invisible characters that change what is displayed: control characters, overrides of the writing direction, and
 * lone surrogates, which are halves of a character. Tabs and line ends are excluded.
 */
export const HIDDEN_CHARACTER =
  // Write ranges instead of `\p{Cc}`: the JSON Schema contains this pattern and, without the flag `u`, `[\p{Cc}]` would match
  // ordinary letters.
  // eslint-disable-next-line no-control-regex -- the pattern looks for control characters
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Matches hidden characters four times as fast as `HIDDEN_CHARACTER`, but also matches the two halves of a valid character. A
 * text without a match contains no hidden character.
 */
const POSSIBLY_HIDDEN = new RegExp(
  HIDDEN_CHARACTER.source.replace(String.raw`\p{Surrogate}`, String.raw`[\uD800-\uDFFF]`),
);

export interface HiddenCharacter {
  readonly at: number;
  /** Code point, such as `U+202E`. */
  readonly code: string;
}

/** Yields the hidden characters of a text, in order. */
export function* findHiddenCharacters(text: string): Generator<HiddenCharacter> {
  if (!POSSIBLY_HIDDEN.test(text)) return;
  for (const { 0: character, index } of text.matchAll(HIDDEN_CHARACTER)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    yield { at: index, code: `U+${code}` };
  }
}
