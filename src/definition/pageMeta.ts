import type { ImageSize, GetImageSize } from "@dsfr-blocks/base/imageSize";
import type { TextFormat } from "@dsfr-blocks/content/schema";
import { getBlocksText, collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import { parseText, getPlainText } from "../rich-text/parseText";
import { resolveSafeUrl } from "../rich-text/links";
import { getLanguageName } from "../rich-text/language";
import { type ProseOptions, createProse } from "../rich-text/prose";
import type { ReadablePage } from "./check";
import { getPageLanguage } from "./pageLanguage";
import { listVersions } from "./translations";

/** Metadata of a page for search engines and sharing: its description, URL, image and language. */
export interface PageMeta {
  /** Description, plain text. */
  readonly description?: string;
  /** URL of the page, absolute if the site sets its `origin`. */
  readonly url?: string;
  /** Image shown where the page is shared: its URL, absolute if the site sets its `origin`, and its size in pixels. */
  readonly share?: { readonly url: string } & Partial<ImageSize>;
  /** Language and country of the page's labels, `en-GB`. Absent for French labels. */
  readonly locale?: string;
  /** Languages of the page, with the URLs for the links of a language switch. Absent if the page has no translation. */
  readonly translations?: readonly PageTranslation[];
  /** URLs of the page by language, for search engines; absolute if the site sets its `origin`. */
  readonly alternates?: Readonly<Record<string, string>>;
}

/** Language of a page, for a link of a language switch. */
export interface PageTranslation {
  /** Language tag, `en`. */
  readonly lang: string;
  /** Name of the language in this language, `English`. */
  readonly label: string;
  /** URL of the page in this language, without the `origin` of the site. */
  readonly url: string;
}

/** Site options for metadata: labels, origin, URL rewriting, and image sizes. */
export interface MetaOptions extends Pick<ProseOptions, "labels" | "origin" | "resolveUrl"> {
  /** Returns the size of an image from its URL. */
  readonly imageSizeOf?: GetImageSize | undefined;
  /** Language of the page, if its file has no `lang`. */
  readonly lang?: string | undefined;
}

/**
 * Returns the metadata of a page, from the keys `description`, `url`, `share` and `translations` of its content, and from the
 * labels. Returns undefined if the page has no metadata.
 */
export function buildPageMeta(
  page: Pick<ReadablePage, "schema">,
  content: Readonly<Record<string, unknown>>,
  { imageSizeOf, lang: placeLanguage, ...options }: MetaOptions = {},
): PageMeta | undefined {
  const prose = createProse(options);
  // checks the format, because a page type of the site may use one of these keys for something else
  const getText = (key: string, ...formats: readonly TextFormat[]) => {
    const field = page.schema.fields[key];
    const value = content[key];
    return field?.kind === "text" && formats.includes(field.format) && typeof value === "string" ? value : "";
  };
  const addOrigin = (path: string) => (/^\/(?!\/)/.test(path) ? prose.origin + path : path);
  const description =
    getText("description", "plain").trim() ||
    getPlainText(getText("description", "inline")) ||
    collapseSpaces(getBlocksText(parseText(getText("description", "markdown"))));
  const url = resolveSafeUrl(getText("url", "url"), { prose });
  const image = resolveSafeUrl(getText("share", "image"), { prose }, "image");
  const { locale } = prose.labels;
  const versions = listVersions(page, content, getPageLanguage(content, placeLanguage));
  const translations = versions.flatMap((version): PageTranslation[] => {
    const address = resolveSafeUrl(version.url, { prose });
    return address ? [{ lang: version.lang, label: getLanguageName(version.lang), url: address }] : [];
  });
  const meta: PageMeta = {
    ...(description && { description }),
    ...(url && { url: addOrigin(url) }),
    ...(image && { share: { url: addOrigin(image), ...imageSizeOf?.(image) } }),
    ...(locale !== "fr-FR" && { locale }),
    ...(translations.length > 0 && {
      translations,
      alternates: Object.fromEntries(translations.map((each) => [each.lang, addOrigin(each.url)])),
    }),
  };
  return Object.keys(meta).length > 0 ? meta : undefined;
}
