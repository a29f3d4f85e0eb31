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

/** Data from the rest of the site that pages need. */
export interface Site {
  readonly publicFolder: string | undefined;
  readonly directory: SiteEntries;
  readonly origin: string | undefined;
  /** Images of entries, by the URL that represents each of them on the page. */
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
    const embedded = embedImage(image, { folder, from, publicFolder });
    if ("problem" in embedded) return embedded;
    // blocks reject data URLs, which an author might write: use a short URL, which `embed` replaces with the image
    const url = `?photo=${photos.size}`;
    photos.set(url, embedded);
    return { url };
  });
  return { publicFolder, directory, origin, photos };
}

/** Returns the options to render the page of a file, except the colour scheme and the date. */
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

/** Embeds an image as a data URL, with its size, since the page must work without a network. */
function embedImage(url: string, folders: ImageFolders): Embedded {
  const found = findImage(url, folders);
  if ("problem" in found) return found;
  const data = withFileErrors(found.path, () => dataUrl(found.path));
  return data?.startsWith("data:image/") ? { data, size: imageSizeIn(found.path) } : { problem: "format" };
}
