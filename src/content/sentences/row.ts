import type { Details, Severity } from "../issue";

/** The languages that sentences for authors are written in. */
export type Language = "fr" | "en";

export type Sentence = (details: Details) => string;

/** A rule: how grave, and its sentence in each language: what is wrong, and what to write instead. */
export interface Row extends Readonly<Record<Language, Sentence>> {
  readonly severity: Severity;
  /** In French, beside a field of a form, where the other speaks of the file: no key, no line, no mark. */
  readonly form?: Sentence;
  /** The page puts it right by itself. */
  readonly putRight?: true;
}

/** A table of rules, of which its type says the names alone. */
/* @__NO_SIDE_EFFECTS__ */
export function rows<Name extends string>(table: Readonly<Record<Name, Row>>): Readonly<Record<Name, Row>> {
  return table;
}

/** The end of a sentence about a word that is not known. */
export const didYouMean = (nearest: string | undefined): Readonly<Record<Language, string>> => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});
