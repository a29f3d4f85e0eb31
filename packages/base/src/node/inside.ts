import { realpathSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

export type FileLookup = { readonly path: string } | { readonly problem: "missing" | "outside" };

/** Finds a file under a folder. A path that leaves it, or goes through a symbolic link, is outside. */
export function fileInside(folder: string, path: string): FileLookup {
  const root = realpathSync(folder);
  const target = resolve(root, path);
  if (!isInside(root, target)) return { problem: "outside" };
  try {
    if (realpathSync(target) !== target) return { problem: "outside" };
    return statSync(target).isFile() ? { path: target } : { problem: "missing" };
  } catch {
    return { problem: "missing" };
  }
}

/** Whether an absolute path lies under a folder, without looking at the disk. */
export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A file's name as people and addresses have it: from a folder, with `/`. */
export function nameFrom(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

/** The same path with `/`: on Windows a person types `content\*.md`, where a pattern takes `\` for an escape. */
export function withSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}

/** The file that an address from the site's root stands for; undefined when its escapes make no text. */
export function pathOf(url: string): string | undefined {
  return decodedPath(url)?.replace(/^\/+/, "");
}

/** The path of an address without its escapes; undefined when they make no text. */
export function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}

/** The weight of a document under the site's root, when it is there. */
export function weigh(url: string, publicFolder: string | undefined): number | undefined {
  const path = pathOf(url);
  if (publicFolder === undefined || path === undefined) return undefined;
  const found = fileInside(publicFolder, path);
  return "path" in found ? statSync(found.path).size : undefined;
}
