import type { PreviewProps } from "./host";

/**
 * The address that an image loads from. A file that was just chosen has one in the CMS alone; others keep that of the
 * page. The CMS takes an address with a leading slash for one of the web: it is asked for the same without it, as a
 * site with `public_folder: img` writes them, and for the file that stands behind it.
 */
export function assetUrl(src: string, { getAsset, config }: PreviewProps): string {
  const folder = typeof config?.public_folder === "string" ? `${bare(config.public_folder)}/` : "/";
  const path = bare(src);
  const stored = folder !== "/" && path.startsWith(folder) ? [path, path.slice(folder.length)] : [];
  for (const asked of new Set([src, ...stored])) {
    const asset = getAsset?.(asked);
    const url = asset === undefined || asset === null ? "" : (asset as { toString(): string }).toString();
    if (url.startsWith("blob:")) return url;
  }
  return src;
}

/** A path without the slashes around it. */
function bare(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
