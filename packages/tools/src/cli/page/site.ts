import { dirname, resolve } from "node:path";
import { type PageTextOptions, removeBasePath, withBasePath } from "dsfr-blocks/internal";
import { isInside, toRelativeName, getFileSize } from "@dsfr-blocks/base/node/inside";
import { readCollections, type SiteEntries } from "../../site/collections";
import type { Settings } from "../../site/settings";
import { createDataUrl } from "../../styles/urls";
import { findCompiledDsfr } from "../../integrations/common/findCompiledDsfr";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { findImage, type ImageFolders } from "../../site/images";
import { readImageSize } from "@dsfr-blocks/base/node/imageSize";
import type { EmbeddedImage, RenderOptions } from "./renderPage";

/** Data from the rest of the site that pages need. */
export interface SiteContext {
  readonly publicFolder: string | undefined;
  readonly siteEntries: SiteEntries;
  readonly origin: string | undefined;
  /** Path under which the site is published: `/eig/`. */
  readonly base: string | undefined;
  /** Images of collection entries, by the short URL that the page contains until the image is embedded. */
  readonly entryImages: ReadonlyMap<string, EmbeddedImage>;
}

export function readSiteContext(
  { collections, pages, origin }: Pick<Settings, "collections" | "pages" | "origin">,
  publicFolder: string | undefined,
  io: Io,
  base?: string,
): SiteContext {
  const { cwd } = io;
  const entryImages = new Map<string, EmbeddedImage>();
  const siteEntries = readCollections(collections, pages, io, (image, file, { folders }) => {
    const path = resolve(cwd, file);
    const folder = folders.map((each) => resolve(cwd, each)).find((each) => isInside(each, path)) ?? cwd;
    const baseFolder = toRelativeName(folder, dirname(path));
    const embedded = embedImage(image, { folder, baseFolder, publicFolder });
    if ("problem" in embedded) return embedded;
    // return a short URL, which `embed` later replaces with the image: blocks would reject a data URL
    const url = `?photo=${entryImages.size}`;
    entryImages.set(url, embedded);
    return { url };
  });
  return { publicFolder, siteEntries, origin, base, entryImages };
}

/** Returns the options to render the page of a file, except the colour scheme and the date. */
export function createRenderOptions(
  file: string,
  site: SiteContext,
  textOptions: PageTextOptions,
  { cwd }: Io,
): Omit<RenderOptions, "scheme" | "now"> {
  const folder = dirname(resolve(cwd, file));
  const folders = { folder, baseFolder: "", publicFolder: site.publicFolder };
  const { basePath, resolveUrl, sizeOf } = withBasePath({
    base: site.base,
    resolveUrl: textOptions.resolveUrl,
    sizeOf: (url: string) => getFileSize(url, site.publicFolder),
  });
  return {
    entries: site.siteEntries.entries,
    origin: site.origin,
    dsfr: findCompiledDsfr([folder, cwd]),
    texts: { ...textOptions, resolveUrl },
    sizeOf,
    embed: (src) => site.entryImages.get(src) ?? embedImage(removeBasePath(src, basePath), folders),
  };
}

/** Returns an image as a data URL, so that the page works without a network, or the reason why the image cannot be embedded. */
function embedImage(url: string, folders: ImageFolders): EmbeddedImage {
  const found = findImage(url, folders);
  if ("problem" in found) return found;
  const data = withFileErrors(found.path, () => createDataUrl(found.path));
  return data?.startsWith("data:image/") ? { data, size: readImageSize(found.path) } : { problem: "format" };
}
