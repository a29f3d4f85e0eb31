import { BUILT_IN_LANGUAGES, findLanguage, listLanguages } from "./language";
import { englishLabels, frenchLabels, type Labels, type LabelsByLanguage } from "./labels";
import type { ProseOptions } from "./prose";

/** Text settings of a site, the same for all its pages. */
export interface TextSettings extends Pick<
  ProseOptions,
  "abbreviations" | "languages" | "resolveUrl" | "typography"
> {
  /** Texts of the library, by language. They replace the built-in texts, or are all the texts of another language. */
  readonly labels?: LabelsByLanguage | undefined;
}

const BUILT_IN = { fr: frenchLabels, en: englishLabels } satisfies Readonly<
  Record<(typeof BUILT_IN_LANGUAGES)[number], Labels>
>;

/**
 * Returns the labels of a language, such as `en` or `en-US`, by default French: the site's labels added to the built-in ones.
 * Returns undefined if neither the site nor the library has labels in this language, or if the site's labels are not complete.
 */
export function findLabels(language = "fr", siteLabels: LabelsByLanguage = {}): Labels | undefined {
  const name = findLanguage(language, listLanguages(siteLabels));
  const builtInName = findLanguage(language, BUILT_IN_LANGUAGES);
  if (name === undefined) return undefined;
  const labels = {
    ...(builtInName && BUILT_IN[builtInName]),
    ...(language.includes("-") && { locale: language }),
    ...(Object.hasOwn(siteLabels, name) && siteLabels[name]),
  };
  return listMissingLabels(labels).length === 0 ? (labels as Labels) : undefined;
}

/** Returns the names of the labels that are missing. */
export function listMissingLabels(labels: Partial<Labels>): string[] {
  return Object.keys(frenchLabels).filter((name) => labels[name as keyof Labels] === undefined);
}
