import type { Details } from "./issue";

/** The languages that sentences for authors are written in. */
export type Language = "fr" | "en";

/** A sentence whose `{blanks}` the details fill; or, where they choose its words, what makes it of them. */
export type MessageTemplate<Data = Details> = string | ((data: Data) => string);

/** A sentence in both languages. */
export type Bilingual<Data = Details> = Readonly<Record<Language, MessageTemplate<Data>>>;

/* Free of side effects, so that a bundler drops the sentences that a page does not use. */

/** Words that are French on a line, and English on the next. */
/* @__NO_SIDE_EFFECTS__ */
export function bilingual([text = ""]: TemplateStringsArray): Readonly<Record<Language, string>> {
  const [fr = "", en = ""] = text.trim().split(/\n\s*/);
  return { fr, en };
}

/** The sentence that words and details make. */
export function fillTemplate<Data extends object>(words: MessageTemplate<Data>, data: Data): string {
  if (typeof words === "function") return words(data);
  // apart from the labels' `fill`, which a page brings without these sentences
  return words.replace(/\{(\w+)\}/g, (_all, name: string) => (data as Details)[name] ?? "");
}

/** The same in a language; or in French for who fills in a form, where it has such words. */
export function formatMessage<Data extends object>(
  words: Bilingual<Data> & { readonly form?: MessageTemplate<Data> },
  as: Language | "form",
  data: Data,
): string {
  return fillTemplate(words[as] ?? words.fr, data);
}

/** The end of a sentence about a word that is not known. */
export const didYouMean = (nearest: string | undefined): Readonly<Record<Language, string>> => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});
