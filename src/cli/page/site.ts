import { dirname, posix, resolve } from "node:path";
import { fileInside, isInside, nameFrom, pathOf, weigh } from "../../base/node/inside";
import { readCollections, type SiteEntries } from "../../site/collections";
import type { Settings } from "../../site/settings";
import { folderAt } from "../../base/node/textFile";
import { dataUrl } from "../../styles/urls";
import { findDsfr } from "../dsfrStyles";
import type { Io } from "../../base/node/command/io";
import { withFileErrors } from "../../base/node/userError";
import { imageFormat } from "../../site/rules/image-format";
import { imageMissing } from "../../site/rules/image-missing";
import { imageNoPublic } from "../../site/rules/image-no-public";
import { imageOutside } from "../../site/rules/image-outside";
import { imageRemote } from "../../site/rules/image-remote";
import type { Embedded, RenderOptions } from "./renderPage";

/** What pages take from the rest of the site. */
export interface Site {
  readonly publicFolder: string | undefined;
  readonly directory: SiteEntries;
  readonly origin: string | undefined;
  /** The images of entries, by the address that stands for each on the page. */
  readonly photos: ReadonlyMap<string, string>;
}

export function readSite(
  { collections, pages, origin }: Pick<Settings, "collections" | "pages" | "origin">,
  publicName: string | undefined,
  io: Io,
): Site {
  const { cwd } = io;
  const publicFolder = publicName === undefined ? undefined : folderAt(publicName, cwd);
  const photos = new Map<string, string>();
  const directory = readCollections(collections, pages, io, (image, file, { folders }) => {
    const path = resolve(cwd, file);
    const folder = folders.map((each) => resolve(cwd, each)).find((each) => isInside(each, path)) ?? cwd;
    const from = nameFrom(folder, dirname(path));
    const photo = embedImage(image, { folder, from, publicFolder });
    if ("problem" in photo) return photo;
    // the blocks refuse data URLs, which an author might write: the image itself is put in at the end
    const url = `?photo=${photos.size}`;
    photos.set(url, photo.data);
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
  return {
    entries: site.directory.entries,
    origin: site.origin,
    dsfr: findDsfr([folder, cwd]),
    sizeOf: (url) => weigh(url, site.publicFolder),
    embed: (src) => {
      const photo = site.photos.get(src);
      return photo === undefined
        ? embedImage(src, { folder, from: "", publicFolder: site.publicFolder })
        : { data: photo };
    },
  };
}

/** Where an image of the site is looked for. */
interface ImageFolders {
  readonly folder: string;
  /** The folder, inside that one, which a relative address starts from. */
  readonly from: string;
  /** What an address that begins with `/` starts from. */
  readonly publicFolder: string | undefined;
}

/** An image as a data URL: a page that calls no network holds its images. */
function embedImage(address: string, { folder, from, publicFolder }: ImageFolders): Embedded {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { problem: imageRemote };
  const isFromRoot = address.startsWith("/");
  const root = isFromRoot ? publicFolder : folder;
  if (root === undefined) return { problem: imageNoPublic };
  const path = pathOf(address);
  if (path === undefined) return { problem: imageMissing };
  const found = fileInside(root, isFromRoot ? path : posix.join(from, path));
  if ("problem" in found) return { problem: found.problem === "outside" ? imageOutside : imageMissing };
  const data = withFileErrors(found.path, () => dataUrl(found.path));
  return data?.startsWith("data:image/") ? { data } : { problem: imageFormat };
}
