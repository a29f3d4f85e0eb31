import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Returns the folder in which compiled code is stored: a cache in the `node_modules` that contains this package. This folder is
 * safer than a temporary folder: only users who can change this package can write to this folder, whereas other users of a
 * shared machine may be able to write to a temporary folder. Returns undefined if this package is not in a `node_modules`.
 */
export function findCacheFolder(): string | undefined {
  const name = `${sep}node_modules${sep}`;
  // `import.meta.dirname` is undefined where Next has bundled this module
  const [parent = "", ...inside] = fileURLToPath(import.meta.url).split(name);
  return inside.length > 0 ? join(`${parent}${name}`, ".cache", "dsfr-blocks") : undefined;
}
