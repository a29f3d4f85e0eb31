import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { isFrench, isLanguageTag, isSameTag } from "../rich-text/language";

/** Language version of a page: its language, and its URL as the page file gives it. */
export interface PageVersion {
  readonly lang: string;
  readonly url: string;
}

/**
 * Whether the key `translations` of a page type contains the URLs of its translations. A page type of the site may use this key
 * for something else.
 */
export function hasTranslations({ fields }: Pick<ObjectSchema<Fields>, "fields">): boolean {
  const field = fields["translations"];
  return field?.kind === "record" && field.item.kind === "text" && field.item.format === "url";
}

/**
 * Returns the language versions of a page, from the keys `translations` and `url` of its content: the French version first,
 * then the others by their language, so that the list is the same on each of these pages. Returns an empty list if the page
 * names no version in another language.
 */
export function listVersions(
  { schema }: { readonly schema: ObjectSchema<Fields> },
  content: unknown,
  lang = "fr",
): PageVersion[] {
  const { translations = {}, url } = (content ?? {}) as Readonly<Record<string, unknown>>;
  if (!hasTranslations(schema)) return [];
  const versions = Object.entries(translations as Readonly<Record<string, unknown>>).flatMap(
    ([tag, value]) => (isLanguageTag(tag) && isUrl(value) ? [{ lang: tag, url: value }] : []),
  );
  const isOwn = (version: PageVersion) => isSameTag(version.lang, lang);
  if (versions.every(isOwn)) return [];
  const { url: field } = schema.fields;
  if (!versions.some(isOwn) && field?.kind === "text" && field.format === "url" && isUrl(url))
    versions.push({ lang, url });
  const getOrder = (version: PageVersion) => (isFrench(version.lang) ? " " : version.lang.toLowerCase());
  return versions.sort((one, other) => (getOrder(one) < getOrder(other) ? -1 : 1));
}

/**
 * Returns the URL of the home page in the language of a page: `/en/` for an English page at `/en/faq/`. The page's own URL comes
 * from `translations` or `url`; without any, or in another folder, the home page is `/`.
 */
export function getHomeUrl(
  { schema }: { readonly schema: ObjectSchema<Fields> },
  content: Readonly<Record<string, unknown>>,
  lang = "fr",
): string {
  const { translations = {}, url } = content;
  const versions = hasTranslations(schema) ? Object.entries(translations as object) : [];
  const ownUrl: unknown = versions.find(([tag]) => isSameTag(tag, lang))?.[1] ?? url;
  const [, folder = ""] = /^(?:https?:\/\/[^/]+)?\/([^/?#]+)(?:[/?#]|$)/.exec(String(ownUrl)) ?? [];
  return isSameTag(folder, lang) ? `/${folder}/` : "/";
}

const isUrl = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
