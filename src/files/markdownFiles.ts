import { readdirSync } from "node:fs";
import { join } from "node:path/posix";
import { resolve } from "node:path";
import { reaching } from "./userError";

export function markdownFiles(folder: string, cwd: string): string[] {
  return filesUnder(folder, cwd, /\.md$/i);
}

/**
 * The files under a folder whose names fit, in the order of their names. `node_modules`, hidden folders
 * and symbolic links are not entered: a link may lead anywhere, and round in circles.
 */
export function filesUnder(folder: string, cwd: string, names: RegExp): string[] {
  const entries = reaching(folder, () => readdirSync(resolve(cwd, folder), { withFileTypes: true }));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesUnder(path, cwd, names);
      return entry.isFile() && names.test(entry.name) ? [path] : [];
    });
}

function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}
