import type { Issue } from "../../../content/issue";
import { read } from "../../../content/read";
import { object } from "../../../content/schema";
import type { AnyPage } from "../../../definition/definePage";
import { type ImmutableMap, plain } from "./host";

/** Where a CMS keeps the entries of a page. */
export interface PagePlace {
  readonly page: AnyPage;
  /** The name of their collection; by default the page's `layout`, as `collectionFor` has it. */
  readonly collection?: string | undefined;
  /** In a collection of files, the name of the one that is the page. */
  readonly file?: string | undefined;
}

export type Place = PagePlace & { readonly collection: string };

export function placesOf(pages: readonly (AnyPage | PagePlace)[]): Place[] {
  return pages.map((each) => {
    const place = typeof each === "function" ? { page: each } : each;
    return { ...place, collection: place.collection ?? place.page.layouts[0] ?? "" };
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
  return byLayout(entry, here);
}

/** Of the pages that an entry may be, the one that its `layout` names; without a word there, the only one. */
export function byLayout(entry: ImmutableMap, places: readonly Place[]): AnyPage | undefined {
  const data = plain(entry.get("data"));
  const layout: unknown = typeof data === "object" && data !== null && "layout" in data ? data.layout : "";
  if (typeof layout === "string" && layout.trim() !== "")
    return places.find(({ page }) => page.layouts.includes(layout.trim()))?.page;
  const [first, ...others] = new Set(places.map(({ page }) => page));
  return others.length === 0 ? first : undefined;
}

const UNREADABLE = new Set(["yaml-syntax", "duplicate-key", "unclosed-front-matter"]);

/** What keeps an entry's file from being read: a CMS shows an empty form for it, which would be saved over it. */
export function readingError(entry: ImmutableMap): Issue | undefined {
  const raw = entry.get("raw");
  if (typeof raw !== "string" || !/^\uFEFF?---/.test(raw)) return undefined;
  return read(raw, object({}, "")).issues.find(({ rule }) => UNREADABLE.has(rule));
}

/** The sentence that says so. */
export function unreadable({ line, message }: Issue): string {
  return `Le fichier de cette page ne peut pas être lu : ligne ${line}. ${message} Le formulaire est vide, et ne peut pas être enregistré par-dessus : corrigez d’abord le fichier.`;
}
