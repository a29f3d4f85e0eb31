import type { ImageSize } from "@dsfr-blocks/base/imageSize";
import type { PageTranslation } from "../definition/pageMeta";
import type { CompiledPage } from "./tree";

/** Metadata of a page, in the format of Next's `Metadata`. */
export interface PageMetadata {
  title: string;
  description?: string;
  openGraph: {
    type: "website";
    locale: string;
    title: string;
    description?: string;
    url?: string;
    images?: ({ url: string } & Partial<ImageSize>)[];
  };
  /** URLs of the page by language, `hreflang` in HTML. */
  alternates?: { languages: Record<string, string> };
}

type PageDescription = Pick<CompiledPage, "title" | "meta">;

/** Returns the metadata of a compiled page in Next's format: `export const metadata = metadataOf(page)`. */
export function metadataOf({ title, meta = {} }: PageDescription): PageMetadata {
  const { description, url, share, locale = "fr-FR", alternates } = meta;
  const texts = { title, ...(description !== undefined && { description }) };
  return {
    ...texts,
    openGraph: {
      type: "website",
      locale: locale.replace("-", "_"),
      ...texts,
      ...(url !== undefined && { url }),
      ...(share && { images: [{ ...share }] }),
    },
    ...(alternates && { alternates: { languages: { ...alternates } } }),
  };
}

/** Attributes of a `<meta>` element. */
export type MetaTag = { name: string; content: string } | { property: string; content: string };

/**
 * Returns the metadata of a compiled page as a list: the title, then the attributes of each `<meta>`. React Router and
 * TanStack Start accept the list: `export const meta = () => metaTagsOf(page)`; with other frameworks,
 * `const [{ title }, ...tags] = metaTagsOf(page)`.
 */
export function metaTagsOf(page: PageDescription): [{ title: string }, ...MetaTag[]] {
  const { title, description, openGraph } = metadataOf(page);
  const { images = [], ...properties } = openGraph;
  const pairs = [
    ...Object.entries(properties),
    ...images.flatMap(({ url, ...size }) => [
      ["image", url] as const,
      ...Object.entries(size).map(([name, pixels]) => [`image:${name}`, String(pixels)] as const),
    ]),
  ];
  return [
    { title },
    ...(description === undefined ? [] : [{ name: "description", content: description }]),
    ...pairs.map(([name, content]) => ({ property: `og:${name}`, content })),
  ];
}

/** Attributes of a `<link>` element, by their names in React. */
export interface LinkTag {
  rel: "alternate";
  hrefLang: string;
  href: string;
}

/**
 * Returns the attributes of each `<link rel="alternate" hreflang="…">` of a compiled page, one for each of its languages.
 * Returns an empty list if the page has no translation. With React Router:
 * `linkTagsOf(page).map((tag) => ({ tagName: "link", ...tag }))`. With Next, `metadataOf(page)` includes these links.
 */
export function linkTagsOf({ meta = {} }: Pick<CompiledPage, "meta">): LinkTag[] {
  return Object.entries(meta.alternates ?? {}).map(([hrefLang, href]) => ({
    rel: "alternate",
    hrefLang,
    href,
  }));
}

/** Language of a page in a language switch. */
export interface Translation extends PageTranslation {
  /** Whether this is the language of the page itself. */
  readonly isCurrent: boolean;
}

/** Returns the languages of a compiled page, for a language switch. Returns an empty list if the page has no translation. */
export function translationsOf({
  lang = "fr",
  meta = {},
}: Pick<CompiledPage, "lang" | "meta">): Translation[] {
  const isCurrent = (tag: string) => tag.toLowerCase() === lang.toLowerCase();
  return (meta.translations ?? []).map((each) => ({ ...each, isCurrent: isCurrent(each.lang) }));
}
