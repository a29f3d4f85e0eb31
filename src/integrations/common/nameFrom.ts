import { relative, sep } from "node:path";

/** A file's name as people read it: from the site's folder, with `/`. */
export function nameFrom(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, "/");
}
