import type { ImageSize, ImageSizeOf } from "@dsfr-blocks/base/imageSize";
import type { TextFormat } from "@dsfr-blocks/content/schema";
import { textOfBlocks, withSingleSpaces } from "@dsfr-blocks/content/markdown/text";
import { asTree, wordsOf } from "../rich-text/asTree";
import { addressOf } from "../rich-text/links";
import { type ProseOptions, proseOf } from "../rich-text/prose";
import type { ReadablePage } from "./check";

/** A page's address, description and image, for search engines and for sharing. */
export interface PageMeta {
  readonly description?: string;
  /** The page's address, whole where the site says its origin. */
  readonly url?: string;
  /** The image that shows where the page is shared: its address, whole where the site says its origin, and its size. */
  readonly share?: { readonly url: string } & Partial<ImageSize>;
  /** The language and country of the page's labels, `en-GB`, unless they are the French ones. */
  readonly locale?: string;
}

/** What the site decides: its origin, its labels, how addresses are written, and where images are measured. */
export interface MetaOptions extends Pick<ProseOptions, "labels" | "origin" | "resolveUrl"> {
  readonly imageSizeOf?: ImageSizeOf | undefined;
}

/** What a page's content says of the page; undefined where it says nothing. */
export function metaIn(
  { schema }: Pick<ReadablePage, "schema">,
  content: Readonly<Record<string, unknown>>,
  { imageSizeOf, ...options }: MetaOptions = {},
): PageMeta | undefined {
  const prose = proseOf(options);
  // a site's own page may have such a key for something else
  const textIn = (key: string, ...formats: readonly TextFormat[]) => {
    const field = schema.fields[key];
    const value = content[key];
    return field?.kind === "text" && formats.includes(field.format) && typeof value === "string" ? value : "";
  };
  const whole = (address: string) => (/^\/(?!\/)/.test(address) ? prose.origin + address : address);
  const description =
    textIn("description", "plain").trim() ||
    wordsOf(textIn("description", "inline")) ||
    withSingleSpaces(textOfBlocks(asTree(textIn("description", "markdown"))));
  const url = addressOf(textIn("url", "url"), { prose });
  const image = addressOf(textIn("share", "image"), { prose }, "image");
  const { locale } = prose.labels;
  const meta: PageMeta = {
    ...(description && { description }),
    ...(url && { url: whole(url) }),
    ...(image && { share: { url: whole(image), ...imageSizeOf?.(image) } }),
    ...(locale !== "fr-FR" && { locale }),
  };
  return Object.keys(meta).length > 0 ? meta : undefined;
}
