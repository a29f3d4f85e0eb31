import type { ImageSize } from "@dsfr-blocks/base/imageSize";
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
}

type PageDescription = Pick<CompiledPage, "title" | "meta">;

/** Returns the metadata of a compiled page in Next's format: `export const metadata = metadataOf(page)`. */
export function metadataOf({ title, meta = {} }: PageDescription): PageMetadata {
  const { description, url, share, locale = "fr-FR" } = meta;
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
