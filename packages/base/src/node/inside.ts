import { realpathSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Dependencies } from "./dependencies";

export type FileLookup = { readonly path: string } | { readonly problem: "missing" | "outside" };

/**
 * Returns the path of a file in a folder, or the problem: `outside` if the path leaves the folder or goes through a symbolic
 * link, `missing` if no regular file has this path.
 */
export function findFileInside(folder: string, path: string, dependencies?: Dependencies): FileLookup {
  const root = realpathSync(folder);
  const target = resolve(root, path);
  if (!isInside(root, target)) return { problem: "outside" };
  dependencies?.addFile(target);
  try {
    if (realpathSync(target) !== target) return { problem: "outside" };
    return statSync(target).isFile() ? { path: target } : { problem: "missing" };
  } catch {
    return { problem: "missing" };
  }
}

/** Whether an absolute path is under a folder. Does not read the disk. */
export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Returns the path of a file relative to a folder, with `/` as the separator, as in messages and URLs. */
export function toRelativeName(folder: string, path: string): string {
  return toSlashes(relative(folder, path));
}

/** Replaces the separators of a path by `/`. On Windows, a user types `content\*.md`, but in a pattern `\` is an escape. */
export function toSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}

/**
 * Returns the file path for a root-relative URL, with the escapes decoded. Returns undefined if the escapes are not valid
 * UTF-8.
 */
export function urlToPath(url: string): string | undefined {
  return decodePath(url)?.replace(/^\/+/, "");
}

/**
 * Returns the path of a URL with the escapes decoded, without the query and the fragment. Returns undefined if the escapes are
 * not valid UTF-8.
 */
export function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}

/**
 * Returns the size in bytes of the file at a URL in the site's public folder. Returns undefined if the folder is undefined, if
 * the file is not in the folder, or if the escapes of the URL are not valid UTF-8.
 */
export function getFileSize(
  url: string,
  publicFolder: string | undefined,
  dependencies?: Dependencies,
): number | undefined {
  const path = urlToPath(url);
  if (publicFolder === undefined || path === undefined) return undefined;
  const found = findFileInside(publicFolder, path, dependencies);
  return "path" in found ? statSync(found.path).size : undefined;
}
