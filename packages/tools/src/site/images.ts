import { posix } from "node:path";
import type { ImageSize } from "@dsfr-blocks/base/imageSize";
import { imageSizeIn } from "@dsfr-blocks/base/node/imageSize";
import { fileInside, pathOf } from "@dsfr-blocks/base/node/inside";
import type { ImageProblem } from "./rules/image-left-out";

/** Where an image of the site is looked for. */
export interface ImageFolders {
  readonly folder: string;
  /** The folder, inside that one, which a relative address starts from. */
  readonly from: string;
  /** What an address that begins with `/` starts from. */
  readonly publicFolder: string | undefined;
}

/** The file of an image, or the reason why there is none. */
export function findImage(
  address: string,
  { folder, from, publicFolder }: ImageFolders,
): { readonly path: string } | { readonly problem: ImageProblem } {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { problem: "remote" };
  const isFromRoot = address.startsWith("/");
  const root = isFromRoot ? publicFolder : folder;
  if (root === undefined) return { problem: "noPublic" };
  const path = pathOf(address);
  if (path === undefined) return { problem: "missing" };
  return fileInside(root, isFromRoot ? path : posix.join(from, path));
}

/** The size of the image at an address; undefined for one that is not at hand, or no image. */
export function imageSizeAt(address: string, folders: ImageFolders): ImageSize | undefined {
  const found = findImage(address, folders);
  return "path" in found ? imageSizeIn(found.path) : undefined;
}
