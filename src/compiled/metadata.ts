import type { ImageSize } from "@dsfr-blocks/base/imageSize";
import type { CompiledPage } from "./tree";

/** What a document says of its page, in the form of Next's `Metadata`. */
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

type Described = Pick<CompiledPage, "title" | "meta">;

/** A compiled page's title, description and image, as Next takes them: `export const metadata = metadataOf(page)`. */
export function metadataOf({ title, meta = {} }: Described): PageMetadata {
  const { description, url, share, locale = "fr-FR" } = meta;
  const words = { title, ...(description !== undefined && { description }) };
  return {
    ...words,
    openGraph: {
      type: "website",
      locale: locale.replace("-", "_"),
      ...words,
      ...(url !== undefined && { url }),
      ...(share && { images: [{ ...share }] }),
    },
  };
}

/** The attributes of a `<meta>`. */
export type MetaTag = { name: string; content: string } | { property: string; content: string };

/**
 * The same as a list: the title, then the attributes of each `<meta>`. React Router and TanStack Start take it as it is:
 * `export const meta = () => metaTagsOf(page)`; elsewhere, `const [{ title }, ...tags] = metaTagsOf(page)`.
 */
export function metaTagsOf(page: Described): [{ title: string }, ...MetaTag[]] {
  const { title, description, openGraph } = metadataOf(page);
  const { images = [], ...said } = openGraph;
  const pairs = [
    ...Object.entries(said),
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
