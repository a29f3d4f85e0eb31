import type { Details, Severity } from "./finding";

/** The languages that sentences for authors are written in. */
export type Language = "fr" | "en";

export type Sentence = (details: Details) => string;
/** A sentence whose `{blanks}` the details fill; or, where they choose its words, what makes it of them. */
export type Words = string | Sentence;

/** A rule: how grave, and its sentence in each language: what is wrong, and what to write instead. */
export interface Row extends Readonly<Record<Language, Words>> {
  readonly severity: Severity;
  /** In French, beside a field of a form, where the other speaks of the file: no key, no line, no mark. */
  readonly form?: Words | undefined;
  /** The page puts it right by itself. */
  readonly putRight?: true;
}

/* Free of side effects, so that a bundler drops the tables that a page does not use. */

/* @__NO_SIDE_EFFECTS__ */
export function error(fr: Words, en: Words, form?: Words): Row {
  return { severity: "error", fr, en, form };
}

/* @__NO_SIDE_EFFECTS__ */
export function warning(fr: Words, en: Words, form?: Words): Row {
  return { severity: "warning", fr, en, form };
}

/* @__NO_SIDE_EFFECTS__ */
export function info(fr: Words, en: Words, form?: Words): Row {
  return { severity: "info", fr, en, form };
}

/** A table of rules, of which its type says the names alone. */
/* @__NO_SIDE_EFFECTS__ */
export function rows<Name extends string>(table: Readonly<Record<Name, Row>>): Readonly<Record<Name, Row>> {
  return table;
}

/** Words that are French on a line, and English on the next. */
/* @__NO_SIDE_EFFECTS__ */
export function inBoth([text = ""]: TemplateStringsArray): Readonly<Record<Language, string>> {
  const [fr = "", en = ""] = text.trim().split(/\n\s*/);
  return { fr, en };
}

/** The sentence that words and details make. */
export function fillBlanks(words: Words, details: Details): string {
  if (typeof words === "function") return words(details);
  // apart from the labels' `fill`, which a page brings without these sentences
  return words.replace(/\{(\w+)\}/g, (_all, name: string) => details[name] ?? "");
}

/** The end of a sentence about a word that is not known. */
export const didYouMean = (nearest: string | undefined): Readonly<Record<Language, string>> => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});
