import type { GetImageSize } from "@dsfr-blocks/base/imageSize";
import type { ProseOptions } from "../rich-text/prose";
import { getBasePath, removeBasePath, resolveUnder } from "../rich-text/url";

interface UrlOptions extends Pick<ProseOptions, "newWindow" | "resolveUrl" | "sizeOf"> {
  readonly imageSizeOf?: GetImageSize | undefined;
}

/**
 * Returns the base path of a site, and the options for URLs with this base path. `resolveUrl` adds the path once to each URL of
 * the site. The other functions receive URLs without the path.
 */
export function withBasePath({
  base,
  resolveUrl,
  sizeOf,
  imageSizeOf,
  newWindow,
}: UrlOptions & { readonly base?: string | undefined }): UrlOptions & { readonly basePath: string } {
  const basePath = getBasePath(base);
  if (basePath === "") return { basePath, resolveUrl, sizeOf, imageSizeOf, newWindow };
  const withoutBasePath = <Value>(work: ((url: string) => Value) | undefined) =>
    work && ((url: string) => work(removeBasePath(url, basePath)));
  return {
    basePath,
    resolveUrl: resolveUnder(basePath, resolveUrl),
    sizeOf: withoutBasePath(sizeOf),
    imageSizeOf: withoutBasePath(imageSizeOf),
    newWindow: withoutBasePath(newWindow),
  };
}
