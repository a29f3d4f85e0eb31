/** Languages in which the library has labels. */
export const BUILT_IN_LANGUAGES = ["fr", "en"] as const;

/** Whether a language tag is French: `fr`, `fr-FR`. */
export const isFrench = (language: string): boolean => isSameLanguage(language, "fr");

/** Whether two language tags are of the same language, whatever the country: `en` and `en-GB`. */
export function isSameLanguage(one: string, other: string): boolean {
  const [primary, otherPrimary] = [one, other].map((tag) => tag.trim().toLowerCase().split("-")[0]);
  return primary === otherPrimary;
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
