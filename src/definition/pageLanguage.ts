import { isFrench } from "../rich-text/language";

/**
 * Returns the language of a page: the value of `lang` in its file, or else `placeLanguage`, the language of the file's place in
 * the settings. Returns undefined if neither names a language: the page is then in French.
 */
export function getPageLanguage(content: unknown, placeLanguage?: string): string | undefined {
  const { lang } = (content ?? {}) as { readonly lang?: unknown };
  return typeof lang === "string" && lang.trim() !== "" ? lang.trim() : placeLanguage;
}

/** Whether a page is in French, the language of a page whose file and settings name no language. */
export function isFrenchPage(content: unknown, placeLanguage?: string): boolean {
  return isFrench(getPageLanguage(content, placeLanguage) ?? "fr");
}
