import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The files under a folder whose names fit, with their text.
 * @param {string} folder
 * @param {RegExp} names
 * @returns {{ path: string, text: string }[]}
 */
export function filesUnder(folder, names) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => names.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
