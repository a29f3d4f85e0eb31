/** Languages in which the library has labels. */
export const BUILT_IN_LANGUAGES = ["fr", "en"] as const;

/** Whether a language tag is French: `fr`, `fr-FR`. */
export const isFrench = (language: string): boolean => isSameLanguage(language, "fr");

/** Whether two language tags are of the same language, whatever the country: `en` and `en-GB`. */
export function isSameLanguage(one: string, other: string): boolean {
  return getPrimary(one) === getPrimary(other);
}

const getPrimary = (tag: string): string | undefined => tag.trim().toLowerCase().split("-")[0];

/** Whether two language tags are the same, in any case: `en-GB` and `en-gb`. */
export const isSameTag = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a text is a language tag: a language, with its script and its country if it has them, such as `en` and `en-GB`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(text);
}

/** Returns the name of a language in this language, with a capital: `English` for `en`. */
export function getLanguageName(tag: string): string {
  const name = new Intl.DisplayNames([tag, "fr"], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * Returns the name, among some language tags, for a language: the same tag, or else the tag without its country, `en` for
 * `en-US`. Returns undefined if there is none.
 */
export function findLanguage<Name extends string>(
  language: string,
  names: readonly Name[],
): Name | undefined {
  const tag = language.toLowerCase();
  return (
    names.find((name) => name.toLowerCase() === tag) ??
    names.find((name) => name.toLowerCase() === tag.split("-")[0])
  );
}

/** Returns the languages in which a page can be written: the built-in languages, and those of the site's labels. */
export function listLanguages(siteLabels: object = {}): string[] {
  return [...new Set([...BUILT_IN_LANGUAGES, ...Object.keys(siteLabels)])];
}
