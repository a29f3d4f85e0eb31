import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { listBlocks } from "dsfr-blocks/internal";
import { getExampleName } from "../collectionFor";
import { type CmsCollection, type ImmutableMap, toPlain } from "./reactRuntime";

/** Page type, with the location of its entries in the CMS. */
export interface PagePlace {
  readonly page: AnyPage;
  /**
   * Name of the collection; by default the page type's `layout`, as in `collectionFor`: for a page type with several `layout`
   * values, one collection for each value.
   */
  readonly collection?: string | undefined;
  /** Name of the page's file, in a collection of files. */
  readonly file?: string | undefined;
  /**
   * Files whose path selects this page type, as in the site's settings. The `layout` of these files may belong to another tool.
   */
  readonly files?: string | readonly string[] | undefined;
  /** Language of the entries, such as `en`, as in the site's settings. The `lang` of an entry replaces it. */
  readonly lang?: string | undefined;
}

export type ResolvedPlace = PagePlace & {
  readonly collection: string;
  /** Whether this is the additional collection with an example. Existing pages belong to the collection without the example. */
  readonly isExample?: true;
};

/**
 * Returns the collection of each page type. For a page type without a `file`, also returns the additional collection whose new
 * pages begin with an example.
 */
export function resolvePlaces(pages: readonly (AnyPage | PagePlace)[]): ResolvedPlace[] {
  return pages.flatMap((page) => {
    const place = typeof page === "function" ? { page } : page;
    const { collection } = place;
    const [first = "", ...otherLayouts] = place.page.layouts;
    const names =
      collection === undefined ? [first, ...(place.file === undefined ? otherLayouts : [])] : [collection];
    return names.flatMap((name): ResolvedPlace[] => {
      const resolved = { ...place, collection: name };
      return place.file === undefined
        ? [resolved, { ...resolved, collection: getExampleName(name), isExample: true }]
        : [resolved];
    });
  });
}

/**
 * Returns the name under which a CMS looks up a preview: the name of a folder collection, or of a file in a collection of
 * files.
 */
export function getTemplateName({ collection, file }: ResolvedPlace): string {
  return file ?? collection;
}

/**
 * Returns the page type of an entry: among the page types of its collection or file, the one that `findPageByLayout` selects.
 * Returns undefined if none matches.
 */
export function findPage(entry: ImmutableMap, places: readonly ResolvedPlace[]): AnyPage | undefined {
  return findPageByLayout(toPlain(entry.get("data")), findPlaces(entry, places));
}

/** Returns the places of the collection or file of an entry. */
export function findPlaces(entry: ImmutableMap, places: readonly ResolvedPlace[]): ResolvedPlace[] {
  const [collection, slug] = [entry.get("collection"), entry.get("slug")];
  return places.filter(
    (place) => place.collection === collection && (place.file === undefined || place.file === slug),
  );
}

/**
 * Formats the message about an entry that is open in the form of another page type, with the list to open instead: saved from
 * this form, the entry would lose the keys that both page types write differently. `candidates` are the places of the form.
 * Returns undefined for any other entry.
 */
export function formatOtherPage(
  entry: ImmutableMap,
  candidates: readonly ResolvedPlace[],
  places: readonly ResolvedPlace[],
  collections: readonly CmsCollection[],
): string | undefined {
  const layout = getLayout(toPlain(entry.get("data")));
  const isOther = layout !== "" && candidates.some(({ page }) => page.layouts.length > 0);
  if (!isOther || findPageByLayout({ layout }, candidates)) return undefined;
  const others = places.filter(({ page, isExample }) => !isExample && page.layouts.includes(layout));
  const listed = others.filter(({ collection }) => collections.some(({ name }) => name === collection));
  const other = listed.find(({ collection }) => collection === layout) ?? listed[0] ?? others[0];
  const label = other?.page.schema.label ?? layout;
  const list = collections.find(({ name }) => name === other?.collection)?.label ?? label;
  const advice = other
    ? `Ouvrez-la dans la liste « ${typeof list === "string" ? list : label} ».`
    : "Ouvrez-la dans la liste de son modèle.";
  return `Cette page suit le modèle « ${label} ». ${advice} Ce formulaire est celui d’un autre modèle : l’enregistrement est bloqué, pour ne perdre aucun texte.`;
}

/**
 * Returns the page type that the `layout` of some values names. If the `layout` names no page type, returns a page type whose
 * files are recognised by their path. Without a `layout`, returns the only page type if there is just one.
 */
export function findPageByLayout(data: unknown, places: readonly ResolvedPlace[]): AnyPage | undefined {
  const layout = getLayout(data);
  if (layout !== "")
    return (
      places.find(({ page }) => page.layouts.includes(layout)) ??
      places.find(({ files }) => files !== undefined)
    )?.page;
  const [first, ...otherPages] = new Set(places.map(({ page }) => page));
  return otherPages.length === 0 ? first : undefined;
}

function getLayout(data: unknown): string {
  const layout: unknown = typeof data === "object" && data !== null && "layout" in data ? data.layout : "";
  return typeof layout === "string" ? layout.trim() : "";
}

/** Returns the language of the entries of some places of one collection. Returns undefined if none of them has a language. */
export function findPlaceLanguage(places: readonly ResolvedPlace[]): string | undefined {
  return places.find(({ lang }) => lang !== undefined)?.lang;
}

/**
 * Returns the schema with which the blocks of the pages read the entries of a collection. Returns undefined if no block reads
 * this collection.
 */
export function findEntrySchema(
  collection: string,
  places: readonly Pick<ResolvedPlace, "page">[],
): ObjectSchema<Fields> | undefined {
  const blocks = places.flatMap(({ page }) => listBlocks<AnyBlock>(page));
  return blocks.find(({ entries }) => Object.hasOwn(entries, collection))?.entries[collection];
}
