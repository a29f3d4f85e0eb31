import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stop } from "../stop";

/** The folder of the DSFR installed nearest to one of these folders, else beside this package. */
export function findDsfr(folders: readonly string[]): string {
  const places = [...folders.map((folder) => join(folder, "_")), fileURLToPath(import.meta.url)];
  for (const place of places) {
    try {
      return dirname(createRequire(place).resolve("@gouvfr/dsfr/package.json"));
    } catch {
      continue; // not installed there
    }
  }
  throw new Stop("noDsfr");
}
