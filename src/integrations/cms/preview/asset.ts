import type { PreviewProps } from "./host";

/**
 * The address that an image loads from. A file that was just chosen has one in the CMS alone; others keep that of the
 * page. The CMS takes a public address for one of the web: it is asked for the file that stands behind it.
 */
export function assetUrl(src: string, { getAsset, config }: PreviewProps): string {
  const folder = typeof config?.public_folder === "string" ? config.public_folder.replace(/\/*$/, "/") : "";
  const stored = folder !== "" && src.startsWith(folder) ? src.slice(folder.length) : undefined;
  for (const path of stored === undefined ? [src] : [src, stored]) {
    const asset = getAsset?.(path);
    const url = asset === undefined || asset === null ? "" : (asset as { toString(): string }).toString();
    if (url.startsWith("blob:")) return url;
  }
  return src;
}
