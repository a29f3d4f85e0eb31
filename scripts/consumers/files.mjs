import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the files under a folder whose paths match `pattern`, with their text. Returns an empty list if the folder does not
 * exist.
 * @param {string} folder
 * @param {RegExp} pattern
 * @returns {{ path: string, text: string }[]}
 */
export function readTextFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
