import { basename } from "node:path/posix";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { skipUnreadable, type FileContext } from "@dsfr-blocks/base/node/userError";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { type EntryCollection, SLUG } from "@dsfr-blocks/desk/fields";
import type { AnyPage } from "dsfr-blocks";
import type { CollectionFiles } from "../../site/collections";
import { findPage, getPagePlacements, type SiteFiles } from "../../site/siteFiles";
import { findPageFolders } from "./folders";
import { createPageCollections } from "./texts";

/**
 * Returns the CMS's collections whose entries authors can select, by their names in the site's settings. Entries that are pages
 * are in the collection that `createPageCollections` returns for their folder, people in that of the profiles. Any other
 * collection has no form here: the site names its own form as in the settings.
 */
export function createCmsEntries(
  collections: readonly CollectionFiles[],
  site: SiteFiles,
  context: FileContext,
): Readonly<Record<string, EntryCollection>> {
  const entries = collections.map((files) => {
    const { name, by } = files;
    const nameField = by === "file" ? SLUG : by;
    return [name, { collection: createEntryCollection(files, site, context), nameField }] as const;
  });
  return Object.fromEntries(entries);
}

function createEntryCollection(
  files: CollectionFiles,
  site: SiteFiles,
  context: FileContext,
): EntryCollection["collection"] {
  const { name, folders } = files;
  const page = findEntryPage(files, site, context);
  if (!page) {
    const [folder = name] = folders;
    return name === "people" ? collectionFor(name, { name: basename(folder), folder }) : name;
  }
  const placements = getPagePlacements(page, site);
  const pageFolders = placements.length === 0 ? findPageFolders(page, site, context) : [];
  const all = createPageCollections(page, { placements, folders: pageFolders });
  return all.find((each) => "folder" in each && folders.includes(each.folder)) ?? all[0] ?? name;
}

/** Returns the page type of a collection's entries, or undefined if the entries are no pages. */
function findEntryPage(
  { name, globs, folders, fits }: CollectionFiles,
  site: SiteFiles,
  context: FileContext,
): AnyPage | undefined {
  const placement = site.placements.find((each) => each.globs.some((glob) => globs.includes(glob)));
  // a profile may have the `layout` of another tool
  if (placement || name === "people") return placement?.page;
  // an unreadable file is ignored here: `check` reports it
  const ignore = () => undefined;
  const names = { test: (file: string) => PAGE_FILE.test(file) };
  const file = folders.flatMap((folder) => listFiles(folder, context.cwd, names, ignore)).find(fits);
  const text = file === undefined ? undefined : skipUnreadable(() => readTextFile(file, context), ignore);
  return text && findPage(text, site);
}
