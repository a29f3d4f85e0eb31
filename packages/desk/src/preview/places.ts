import type { AnyPage } from "dsfr-blocks";
import { withExample } from "../collectionFor";
import { type ImmutableMap, plain } from "./reactRuntime";

/** Where a CMS keeps the entries of a page. */
export interface PagePlace {
  readonly page: AnyPage;
  /** The name of their collection; by default the page's `layout`, as `collectionFor` has it. */
  readonly collection?: string | undefined;
  /** In a collection of files, the name of the one that is the page. */
  readonly file?: string | undefined;
  /** The files that are this page by their place, as the site's settings say it: an entry's `layout` may be another tool's. */
  readonly files?: string | readonly string[] | undefined;
}

export type Place = PagePlace & {
  readonly collection: string;
  /** Its new pages begin with an example; those that there are, another place has. */
  readonly isExample?: true;
};

/** Each page's own place, and that of its new pages that begin with an example. */
export function placesOf(pages: readonly (AnyPage | PagePlace)[]): Place[] {
  return pages.flatMap((each) => {
    const place = typeof each === "function" ? { page: each } : each;
    const { collection = place.page.layouts[0] ?? "" } = place;
    const own = { ...place, collection };
    return place.file === undefined
      ? [own, { ...own, collection: withExample(collection), isExample: true }]
      : [own];
  });
}

/** The name that a CMS asks for a preview by: a folder's collection, or a file of a collection of files. */
export function templateOf({ collection, file }: Place): string {
  return file ?? collection;
}

/**
 * The page that an entry is: of its collection, and in a collection of files the file of its own. Where its
 * `layout` says to be another page, it is that one or none.
 */
export function pageOf(entry: ImmutableMap, places: readonly Place[]): AnyPage | undefined {
  const [collection, slug] = [entry.get("collection"), entry.get("slug")];
  const here = places.filter(
    (place) => place.collection === collection && (place.file === undefined || place.file === slug),
  );
  return byLayout(plain(entry.get("data")), here);
}

/** Of the pages that some values may be, the one that their `layout` names; without a word there, or by their place, the only one. */
export function byLayout(data: unknown, places: readonly Place[]): AnyPage | undefined {
  const layout: unknown = typeof data === "object" && data !== null && "layout" in data ? data.layout : "";
  if (typeof layout === "string" && layout.trim() !== "")
    return (
      places.find(({ page }) => page.layouts.includes(layout.trim())) ??
      places.find(({ files }) => files !== undefined)
    )?.page;
  const [first, ...others] = new Set(places.map(({ page }) => page));
  return others.length === 0 ? first : undefined;
}
