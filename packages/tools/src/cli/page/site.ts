import { dirname, resolve } from "node:path";
import { isInside, nameFrom, weigh } from "@dsfr-blocks/base/node/inside";
import { readCollections, type SiteEntries } from "../../site/collections";
import type { Settings } from "../../site/settings";
import { folderAt } from "@dsfr-blocks/base/node/textFile";
import { dataUrl } from "../../styles/urls";
import { siteDsfr } from "../../integrations/common/siteDsfr";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { findImage, type ImageFolders } from "../../site/images";
import { imageSizeIn } from "@dsfr-blocks/base/node/imageSize";
import type { Embedded, RenderOptions } from "./renderPage";

/** What pages take from the rest of the site. */
export interface Site {
  readonly publicFolder: string | undefined;
  readonly directory: SiteEntries;
  readonly origin: string | undefined;
  /** The images of entries, by the address that stands for each on the page. */
  readonly photos: ReadonlyMap<string, Embedded>;
}

export function readSite(
  { collections, pages, origin }: Pick<Settings, "collections" | "pages" | "origin">,
  publicName: string | undefined,
  io: Io,
): Site {
  const { cwd } = io;
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, cwd);
  const photos = new Map<string, Embedded>();
  const directory = readCollections(collections, pages, io, (image, file, { folders }) => {
    const path = resolve(cwd, file);
    const folder = folders.map((each) => resolve(cwd, each)).find((each) => isInside(each, path)) ?? cwd;
    const from = nameFrom(folder, dirname(path));
    const photo = embedImage(image, { folder, from, publicFolder });
    if ("problem" in photo) return photo;
    // the blocks refuse data URLs, which an author might write: the image itself is put in at the end
    const url = `?photo=${photos.size}`;
    photos.set(url, photo);
    return { url };
  });
  return { publicFolder, directory, origin, photos };
}

/** How the page of this file is rendered, except its scheme and its day. */
export function renderOptionsOf(
  file: string,
  site: Site,
  { cwd }: Io,
): Omit<RenderOptions, "scheme" | "now"> {
  const folder = dirname(resolve(cwd, file));
  const folders = { folder, from: "", publicFolder: site.publicFolder };
  return {
    entries: site.directory.entries,
    origin: site.origin,
    dsfr: siteDsfr([folder, cwd]),
    sizeOf: (url) => weigh(url, site.publicFolder),
    embed: (src) => site.photos.get(src) ?? embedImage(src, folders),
  };
}

/** An image as a data URL, with its size: the page has to show it without a network. */
function embedImage(address: string, folders: ImageFolders): Embedded {
  const found = findImage(address, folders);
  if ("problem" in found) return found;
  const data = withFileErrors(found.path, () => dataUrl(found.path));
  return data?.startsWith("data:image/") ? { data, size: imageSizeIn(found.path) } : { problem: "format" };
}
