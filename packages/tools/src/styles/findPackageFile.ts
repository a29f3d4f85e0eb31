import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Returns the path of a file that the build copies next to the code. Returns the path in the built package if the file
 * exists there, otherwise the path in the sources.
 */
export function findPackageFile(builtPath: string, sourcePath: string): string {
  const path = fileURLToPath(new URL(`./${builtPath}`, import.meta.url));
  return existsSync(path) ? path : fileURLToPath(new URL(sourcePath, import.meta.url));
}
