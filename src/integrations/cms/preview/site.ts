import { isRecord } from "../../../base/isRecord";
import { type Site, type SiteEntry, siteOf } from "../betweenPages";
import { folderOf } from "../collectionFor";
import { dataOf, type ImmutableMap, plain, type PreviewProps } from "./host";
import type { PreviewOptions } from "./options";
import { byLayout, type Place } from "./places";

/** The pages of the site, from the CMS's own collections: of each place, all entries. One that the CMS does not give is left out. */
export async function loadSite(
  places: readonly Place[],
  { hosts }: Pick<PreviewOptions, "hosts">,
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
      const data = dataOf(entry);
      const slug = entry.get("slug");
      const here = own.filter(
        ({ collection, file }) => collection === name && (file === undefined || file === slug),
      );
      return { file: fileOf(entry), entry: isRecord(data) ? data : {}, page: byLayout(data, here) };
    });
  });
  const declared = own.flatMap(({ files = [] }) => [files].flat().flatMap((glob) => folderOf(glob) ?? []));
  return siteOf(entries, declared, { hosts });
}

/** What an entry is called among the site's files; "" for a new one. */
export function fileOf(entry: ImmutableMap): string {
  const [path, slug] = [entry.get("path"), entry.get("slug")];
  return [path, slug].find((each): each is string => typeof each === "string" && each !== "") ?? "";
}
