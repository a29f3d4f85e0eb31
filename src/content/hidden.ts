/**
 * Characters that no one sees and that change what everyone reads: controls, and the overrides of
 * writing direction. Lone surrogates are halves of a character. Tabs and line ends are none of these.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

export interface Hidden {
  readonly at: number;
  /** `U+202E`. */
  readonly code: string;
}

/** Every hidden character of a text, in order. */
export function hiddenCharacters(text: string): Hidden[] {
  return [...text.matchAll(HIDDEN)].map(({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return { at: index, code: `U+${code}` };
  });
}
