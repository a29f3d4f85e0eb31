import { posix } from "node:path";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import type { ImageSize } from "@dsfr-blocks/base/imageSize";
import { readImageSize } from "@dsfr-blocks/base/node/imageSize";
import { findFileInside, urlToPath } from "@dsfr-blocks/base/node/inside";
import type { ImageProblem } from "./rules/image-left-out";

/** Folders in which an image of the site is looked up. */
export interface ImageFolders {
  readonly folder: string;
  /** Folder of relative URLs, as a path inside `folder`. */
  readonly baseFolder: string;
  /** Folder of URLs that start with `/`. Undefined if the site has no such folder. */
  readonly publicFolder: string | undefined;
  readonly dependencies?: Dependencies | undefined;
}

/** Returns the path of an image, or the reason why the image cannot be used. */
export function findImage(
  url: string,
  { folder, baseFolder, publicFolder, dependencies }: ImageFolders,
): { readonly path: string } | { readonly problem: ImageProblem } {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return { problem: "remote" };
  const isFromRoot = url.startsWith("/");
  const root = isFromRoot ? publicFolder : folder;
  if (root === undefined) return { problem: "noPublic" };
  const path = urlToPath(url);
  if (path === undefined) return { problem: "missing" };
  return findFileInside(root, isFromRoot ? path : posix.join(baseFolder, path), dependencies);
}

/**
 * Returns the size of the image at a URL. Returns undefined if the image cannot be found, or if the file is not an
 * image.
 */
export function findImageSize(url: string, folders: ImageFolders): ImageSize | undefined {
  const found = findImage(url, folders);
  return "path" in found ? readImageSize(found.path) : undefined;
}
