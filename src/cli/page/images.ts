import { posix } from "node:path";
import { createElement, type ImgHTMLAttributes, type ReactNode } from "react";
import { fileInside, pathOf } from "../../files/inside";
import type { FileSentence } from "../../files/sentences";
import { dataUrl } from "../../styles/urls";
import { reaching } from "../userError";

/** Where an image of the site is looked for. */
export interface ImageFolders {
  readonly folder: string;
  /** The folder, inside that one, which a relative address starts from. */
  readonly from: string;
  /** What an address that begins with `/` starts from. */
  readonly publicFolder: string | undefined;
}

export type Embedded = { readonly data: string } | { readonly problem: FileSentence };

/** An image as a data URL: a page that calls no network holds its images. */
export function embedImage(address: string, { folder, from, publicFolder }: ImageFolders): Embedded {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { problem: "image-remote" };
  const isFromRoot = address.startsWith("/");
  const root = isFromRoot ? publicFolder : folder;
  if (root === undefined) return { problem: "image-no-public" };
  const path = pathOf(address);
  if (path === undefined) return { problem: "image-missing" };
  const found = fileInside(root, isFromRoot ? path : posix.join(from, path));
  if ("problem" in found) return { problem: `image-${found.problem}` };
  const data = reaching(found.path, () => dataUrl(found.path));
  return data?.startsWith("data:image/") ? { data } : { problem: "image-format" };
}

/** An `img` that holds its image. An image that cannot be held becomes its alternative, and `onLost` is called. */
export function embeddingImg(
  embed: (src: string) => Embedded,
  onLost: (src: string, problem: FileSentence) => void,
): (props: ImgHTMLAttributes<HTMLImageElement>) => ReactNode {
  return function EmbeddedImg({ src = "", ...props }) {
    const image = embed(src);
    if ("data" in image) return createElement("img", { ...props, src: image.data });
    onLost(src, image.problem);
    return props.alt ?? null;
  };
}
