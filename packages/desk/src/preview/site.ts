import { isRecord } from "@dsfr-blocks/base/isRecord";
import { getParentPath } from "dsfr-blocks/internal";
import { type Site, type SiteEntry, createSite } from "../betweenPages";
import { getGlobFolder } from "../collectionFor";
import type { Entry } from "../entry";
import { type CmsCollection, getValues, type ImmutableMap, toPlain, type PreviewProps } from "./reactRuntime";
import type { PreviewOptions } from "./options";
import { findPageByLayout, findPlaceLanguage, type ResolvedPlace } from "./places";

/** Returns the collections of the CMS's settings. */
export function getCollections(
  { collections }: Pick<PreviewOptions, "collections">,
  { config }: Pick<PreviewProps, "config">,
): readonly CmsCollection[] {
  return collections ?? config?.collections ?? [];
}

/** Loads the pages of the site from the CMS's collections. Ignores a collection that the CMS cannot load. */
export async function loadSite(
  places: readonly ResolvedPlace[],
  { domains }: Pick<PreviewOptions, "domains">,
  collections: readonly CmsCollection[],
  getCollection: PreviewProps["getCollection"],
): Promise<Site> {
  const pagePlaces = places.filter(({ isExample }) => !isExample);
  const isKnown = (collection: string) =>
    collections.length === 0 || collections.some(({ name }) => name === collection);
  const names = new Set(pagePlaces.map(({ collection }) => collection).filter(isKnown));
  const loaded = await Promise.allSettled(
    [...names].map(async (name) => [name, await getCollection?.(name)] as const),
  );
  const entries = loaded.flatMap((each): SiteEntry[] => {
    if (each.status === "rejected") return [];
    const [name, collectionValue] = each.value;
    const list = toPlain(collectionValue);
    return (Array.isArray(list) ? (list as ImmutableMap[]) : []).map((entry) => {
      const slug = entry.get("slug");
      const candidates = pagePlaces.filter(
        ({ collection, file }) => collection === name && (file === undefined || file === slug),
      );
      const page = findPageByLayout(getValues(entry), candidates);
      return { ...toSiteEntry(entry, name, collections), page, lang: findPlaceLanguage(candidates) };
    });
  });
  const folders = pagePlaces.flatMap(({ files = [] }) =>
    [files].flat().flatMap((glob) => getGlobFolder(glob) ?? []),
  );
  const folderUrls = pagePlaces
    .map(({ collection }) => getParentPath(getUrlPattern(collections, collection) ?? ""))
    .filter((url) => url !== "" && !url.includes("{{"));
  return createSite(entries, [...folders, ...folderUrls], { domains });
}

/** Returns an entry of a collection with its file name and its URL. */
export function toSiteEntry(
  entry: ImmutableMap,
  collection: string,
  collections: readonly CmsCollection[],
): Omit<SiteEntry, "page" | "lang"> {
  const [path, slug] = [entry.get("path"), entry.get("slug")];
  const data = getValues(entry);
  const values = isRecord(data) ? data : {};
  const file = [path, slug].find((each): each is string => typeof each === "string" && each !== "") ?? "";
  const pattern = getUrlPattern(collections, collection, slug);
  return { file, entry: values, url: pattern && fillPattern(pattern, { ...values, slug }) };
}

/**
 * Returns the URL pattern of a collection's pages, or of a file of the collection: `/candidats/{{slug}}`. Returns undefined if
 * the settings contain no such pattern.
 */
function getUrlPattern(
  collections: readonly CmsCollection[],
  name: string,
  file?: unknown,
): string | undefined {
  const path = findForm(collections, name, file)?.preview_path;
  return typeof path === "string" ? `/${path.replace(/^\//, "")}` : undefined;
}

/** Returns the settings of a collection or, in a collection of files, of a file. */
export function findForm(
  collections: readonly CmsCollection[],
  name: string,
  file: unknown,
): Omit<CmsCollection, "files"> | undefined {
  const collection = collections.find((each) => each.name === name);
  return collection?.files?.find((each) => each.name === file) ?? collection;
}

/**
 * Fills a URL pattern with the values of an entry. Returns undefined if the entry lacks a value, or if the pattern needs other
 * data, such as a date or a folder.
 */
function fillPattern(pattern: string, values: Entry): string | undefined {
  let isComplete = true;
  const url = pattern.replace(/\{\{(?:fields\.)?(.*?)\}\}/g, (_, key: string) => {
    const value = values[key];
    isComplete &&= typeof value === "string" && value !== "";
    return String(value);
  });
  return isComplete ? url : undefined;
}
