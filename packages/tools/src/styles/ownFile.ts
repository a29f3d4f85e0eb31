import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file that the build puts beside the code: where it is in the package, or else in the sources. */
export function ownFile(built: string, source: string): string {
  const path = fileURLToPath(new URL(`./${built}`, import.meta.url));
  return existsSync(path) ? path : fileURLToPath(new URL(source, import.meta.url));
}
