import { findLabels, type TextSettings } from "../rich-text/languages";
import type { Labels } from "../rich-text/labels";
import type { ProseOptions } from "../rich-text/prose";
import { getPageLanguage } from "./pageLanguage";

/** Text options of one page: its language, and the settings of the site in this language. */
export interface PageTextOptions extends Omit<TextSettings, "labels"> {
  /** Language of the page, if its file or its place in the settings names one. */
  readonly lang?: string | undefined;
  readonly labels?: Partial<Labels> | undefined;
}

/** Returns the text options of a page in its language, from the settings of its site. */
export function getPageTextOptions(
  content: unknown,
  placeLanguage: string | undefined,
  { labels, ...settings }: TextSettings,
): PageTextOptions {
  const lang = getPageLanguage(content, placeLanguage);
  return {
    ...settings,
    ...(lang !== undefined && { lang }),
    ...((lang !== undefined || labels) && { labels: findLabels(lang, labels) }),
  };
}

/** Returns the options of a page with the built-in labels of its language. The labels of the options replace these labels. */
export function withLabels<
  Options extends Pick<ProseOptions, "labels"> & { readonly lang?: string | undefined },
>(content: unknown, options: Options): Options & PageTextOptions {
  const lang = getPageLanguage(content, options.lang);
  if (lang === undefined) return options;
  return { ...options, lang, labels: { ...findLabels(lang), ...options.labels } };
}
