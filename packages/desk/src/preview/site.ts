import { isRecord } from "@dsfr-blocks/base/isRecord";
import { above } from "dsfr-blocks/internal";
import { type Site, type SiteEntry, siteOf } from "../betweenPages";
import { folderOf } from "../collectionFor";
import type { Entry } from "../entry";
import { type CmsCollection, dataOf, type ImmutableMap, plain, type PreviewProps } from "./reactRuntime";
import type { PreviewOptions } from "./options";
import { byLayout, type Place } from "./places";

/** Returns the collections of the CMS's settings. */
export function collectionsOf(
  { collections }: Pick<PreviewOptions, "collections">,
  { config }: Pick<PreviewProps, "config">,
): readonly CmsCollection[] {
  return collections ?? config?.collections ?? [];
}

/** Loads the pages of the site from the CMS's collections. Ignores a collection that the CMS cannot load. */
export async function loadSite(
  places: readonly Place[],
  { domains }: Pick<PreviewOptions, "domains">,
  collections: readonly CmsCollection[],
  getCollection: PreviewProps["getCollection"],
): Promise<Site> {
  const pagePlaces = places.filter(({ isExample }) => !isExample);
  const names = new Set(pagePlaces.map(({ collection }) => collection));
  const loaded = await Promise.allSettled(
    [...names].map(async (name) => [name, await getCollection?.(name)] as const),
  );
  const entries = loaded.flatMap((each): SiteEntry[] => {
    if (each.status === "rejected") return [];
    const [name, collectionValue] = each.value;
    const list = plain(collectionValue);
    return (Array.isArray(list) ? (list as ImmutableMap[]) : []).map((entry) => {
      const slug = entry.get("slug");
      const candidates = pagePlaces.filter(
        ({ collection, file }) => collection === name && (file === undefined || file === slug),
      );
      const page = byLayout(dataOf(entry), candidates);
      return { ...siteEntry(entry, name, collections), page };
    });
  });
  const folders = pagePlaces.flatMap(({ files = [] }) =>
    [files].flat().flatMap((glob) => folderOf(glob) ?? []),
  );
  const folderUrls = pagePlaces.flatMap(({ collection }) => {
    const folderUrl = above(getUrlPattern(collections, collection) ?? "");
    return folderUrl === "" || folderUrl.includes("{{") ? [] : [folderUrl];
  });
  return siteOf(entries, [...folders, ...folderUrls], { domains });
}

/** Returns an entry of a collection with its file name and its URL. */
export function siteEntry(
  entry: ImmutableMap,
  collection: string,
  collections: readonly CmsCollection[],
): Omit<SiteEntry, "page"> {
  const [path, slug] = [entry.get("path"), entry.get("slug")];
  const data = dataOf(entry);
  const values = isRecord(data) ? data : {};
  const file = [path, slug].find((each): each is string => typeof each === "string" && each !== "") ?? "";
  const pattern = getUrlPattern(collections, collection, slug);
  return { file, entry: values, url: pattern && fillPattern(pattern, { ...values, slug }) };
}

/**
 * Returns the URL pattern of a collection's pages, or of one of its files: `/candidats/{{slug}}`. Returns undefined without
 * one.
 */
function getUrlPattern(
  collections: readonly CmsCollection[],
  name: string,
  file?: unknown,
): string | undefined {
  const collection = collections.find((each) => each.name === name);
  const { preview_path: path } = collection?.files?.find((each) => each.name === file) ?? collection ?? {};
  return typeof path === "string" ? `/${path.replace(/^\//, "")}` : undefined;
}

/**
 * Fills a URL pattern with the values of an entry. Returns undefined if the entry lacks one, or if the pattern needs
 * something else, such as a date or a folder.
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
