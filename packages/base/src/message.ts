import type { Details } from "./issue";

/** Languages of the messages. */
export type Language = "fr" | "en";

/** Template of a message: a text whose `{placeholders}` are filled from the details, or a function of the details. */
export type MessageTemplate<Data = Details> = string | ((data: Data) => string);

/** Message template in French and in English. */
export type Bilingual<Data = Details> = Readonly<Record<Language, MessageTemplate<Data>>>;

/* `bilingual` is annotated as side-effect free, so that bundlers drop the messages that a page does not use. */

/** Creates a bilingual message from a template literal: French on the first line, English on the second. */
/* @__NO_SIDE_EFFECTS__ */
export function bilingual([text = ""]: TemplateStringsArray): Readonly<Record<Language, string>> {
  const [fr = "", en = ""] = text.trim().split(/\n\s*/);
  return { fr, en };
}

/** Fills the placeholders of a template with the details. */
export function fillTemplate<Data extends object>(template: MessageTemplate<Data>, data: Data): string {
  if (typeof template === "function") return template(data);
  // labels have their own function, `fillLabel`, so a page bundle can contain `fillLabel` without this function
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => (data as Details)[name] ?? "");
}

/**
 * Formats a message in a language. The version `"form"` is for authors who fill in a form. A message without this version is
 * formatted in French instead.
 */
export function formatMessage<Data extends object>(
  message: Bilingual<Data> & { readonly form?: MessageTemplate<Data> },
  version: Language | "form",
  data: Data,
): string {
  return fillTemplate(message[version] ?? message.fr, data);
}

/**
 * Returns the end of a message about an unknown name: a suggestion of the `nearest` name, or "" if there is no nearest name.
 */
export const didYouMean = (nearest: string | undefined): Readonly<Record<Language, string>> => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});
