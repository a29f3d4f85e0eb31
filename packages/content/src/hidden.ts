/**
 * Characters that no one sees and that change what everyone reads: controls, and the overrides of
 * writing direction. Lone surrogates are halves of a character. Tabs and line ends are not among them.
 */
export const HIDDEN =
  // Ranges, since the JSON Schema publishes them: without the flag `u`, `\P{Cc}` would refuse every text.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** What text without any of them does not match: both halves of one character together do. Four times as fast. */
const SUSPECT = new RegExp(HIDDEN.source.replace(String.raw`\p{Surrogate}`, String.raw`[\uD800-\uDFFF]`));

export interface Hidden {
  readonly at: number;
  /** `U+202E`. */
  readonly code: string;
}

/** Every hidden character of a text, in order. */
export function* hiddenCharacters(text: string): Generator<Hidden> {
  if (!SUSPECT.test(text)) return;
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    yield { at: index, code: `U+${code}` };
  }
}
