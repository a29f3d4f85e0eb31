import { isRecord } from "@dsfr-blocks/base/isRecord";
import { above } from "dsfr-blocks/internal";
import { type Site, type SiteEntry, siteOf } from "../betweenPages";
import { folderOf } from "../collectionFor";
import type { Entry } from "../entry";
import { type CmsCollection, dataOf, type ImmutableMap, plain, type PreviewProps } from "./reactRuntime";
import type { PreviewOptions } from "./options";
import { byLayout, type Place } from "./places";

/** The collections of the CMS's settings. */
export function collectionsOf(
  { collections }: Pick<PreviewOptions, "collections">,
  { config }: Pick<PreviewProps, "config">,
): readonly CmsCollection[] {
  return collections ?? config?.collections ?? [];
}

/** The pages of the site, from the CMS's own collections: of each place, all entries. One that the CMS does not give is left out. */
export async function loadSite(
  places: readonly Place[],
  { domains }: Pick<PreviewOptions, "domains">,
  collections: readonly CmsCollection[],
  getCollection: PreviewProps["getCollection"],
): Promise<Site> {
  const own = places.filter(({ isExample }) => !isExample);
  const names = new Set(own.map(({ collection }) => collection));
  const loaded = await Promise.allSettled(
    [...names].map(async (name) => [name, await getCollection?.(name)] as const),
  );
  const entries = loaded.flatMap((each): SiteEntry[] => {
    if (each.status === "rejected") return [];
    const [name, given] = each.value;
    const list = plain(given);
    return (Array.isArray(list) ? (list as ImmutableMap[]) : []).map((entry) => {
      const slug = entry.get("slug");
      const here = own.filter(
        ({ collection, file }) => collection === name && (file === undefined || file === slug),
      );
      const page = byLayout(dataOf(entry), here);
      return { ...siteEntry(entry, name, collections), page };
    });
  });
  const folders = own.flatMap(({ files = [] }) => [files].flat().flatMap((glob) => folderOf(glob) ?? []));
  const parts = own.flatMap(({ collection }) => {
    const part = above(addressIn(collections, collection) ?? "");
    return part === "" || part.includes("{{") ? [] : [part];
  });
  return siteOf(entries, [...folders, ...parts], { domains });
}

/** An entry of a collection, with its name among the site's files and its address. */
export function siteEntry(
  entry: ImmutableMap,
  collection: string,
  collections: readonly CmsCollection[],
): Omit<SiteEntry, "page"> {
  const [path, slug] = [entry.get("path"), entry.get("slug")];
  const data = dataOf(entry);
  const values = isRecord(data) ? data : {};
  const file = [path, slug].find((each): each is string => typeof each === "string" && each !== "") ?? "";
  const pattern = addressIn(collections, collection, slug);
  return { file, entry: values, url: pattern && filled(pattern, { ...values, slug }) };
}

/** The address of a collection's pages, or of a file of a collection of files: `/candidats/{{slug}}`. */
function addressIn(collections: readonly CmsCollection[], name: string, file?: unknown): string | undefined {
  const found = collections.find((each) => each.name === name);
  const { preview_path: path } = found?.files?.find((each) => each.name === file) ?? found ?? {};
  return typeof path === "string" ? `/${path.replace(/^\//, "")}` : undefined;
}

/** The pattern with the entry's own values; undefined where it lacks one, or the pattern asks for more: a date, a folder. */
function filled(pattern: string, values: Entry): string | undefined {
  let isWhole = true;
  const address = pattern.replace(/\{\{(?:fields\.)?(.*?)\}\}/g, (_, key: string) => {
    const value = values[key];
    isWhole &&= typeof value === "string" && value !== "";
    return String(value);
  });
  return isWhole ? address : undefined;
}
