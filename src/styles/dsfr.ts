import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the `@gouvfr/dsfr` installed nearest to one of these folders, else beside this package; undefined when it is not installed. */
export function findDsfr(folders: readonly string[]): string | undefined {
  const places = [...folders.map((folder) => join(folder, "_")), fileURLToPath(import.meta.url)];
  for (const place of places) {
    try {
      return dirname(createRequire(place).resolve("@gouvfr/dsfr/package.json"));
    } catch {
      continue; // not installed there
    }
  }
  return undefined;
}
