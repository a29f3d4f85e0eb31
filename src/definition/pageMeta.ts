import type { ImageSize, GetImageSize } from "@dsfr-blocks/base/imageSize";
import type { TextFormat } from "@dsfr-blocks/content/schema";
import { getBlocksText, collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import { parseText, getPlainText } from "../rich-text/parseText";
import { resolveSafeUrl } from "../rich-text/links";
import { type ProseOptions, createProse } from "../rich-text/prose";
import type { ReadablePage } from "./check";

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
}

/** Site options for metadata: labels, origin, URL rewriting, and image sizes. */
export interface MetaOptions extends Pick<ProseOptions, "labels" | "origin" | "resolveUrl"> {
  /** Returns the size of an image from its URL. */
  readonly imageSizeOf?: GetImageSize | undefined;
}

/**
 * Returns the metadata of a page, from the keys `description`, `url` and `share` of its content, and from the labels. Returns
 * undefined if the page has no metadata.
 */
export function buildPageMeta(
  { schema }: Pick<ReadablePage, "schema">,
  content: Readonly<Record<string, unknown>>,
  { imageSizeOf, ...options }: MetaOptions = {},
): PageMeta | undefined {
  const prose = createProse(options);
  // checks the format, because a page type of the site may use one of these keys for something else
  const getText = (key: string, ...formats: readonly TextFormat[]) => {
    const field = schema.fields[key];
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
  const meta: PageMeta = {
    ...(description && { description }),
    ...(url && { url: addOrigin(url) }),
    ...(image && { share: { url: addOrigin(image), ...imageSizeOf?.(image) } }),
    ...(locale !== "fr-FR" && { locale }),
  };
  return Object.keys(meta).length > 0 ? meta : undefined;
}
