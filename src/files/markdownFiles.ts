import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { join } from "node:path/posix";
import { resolve } from "node:path";
import { FileError, type OnFileError, reaching, rethrow, trying } from "./userError";

export function markdownFiles(folder: string, cwd: string, onError?: OnFileError): string[] {
  return filesUnder(folder, cwd, /\.md$/i, onError);
}

/**
 * The files under a folder whose names fit, in the order of their names. `node_modules`, hidden folders
 * and symbolic links are not entered: a link may lead anywhere, and round in circles. `onError` is called for
 * each folder that cannot be read and each name that is not UTF-8; without it, the first one ends the walk.
 */
export function filesUnder(
  folder: string,
  cwd: string,
  names: RegExp,
  onError: OnFileError = rethrow,
): string[] {
  const entries = trying(() => entriesOf(folder, cwd), onError) ?? [];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const isWanted = entry.isFolder ? !isSkipped(entry.name) : entry.isFile && names.test(entry.name);
      if (!isWanted) return [];
      if (entry.isNamed) return entry.isFolder ? filesUnder(path, cwd, names, onError) : [path];
      onError(new FileError("not-utf-8-name", path, "ENOENT"));
      return [];
    });
}

interface Entry {
  readonly name: string;
  /** Whether its name is UTF-8: it cannot be opened by another. */
  readonly isNamed: boolean;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

function entriesOf(folder: string, cwd: string): Entry[] {
  const entries = reaching(folder, () =>
    readdirSync(resolve(cwd, folder), { withFileTypes: true, encoding: "buffer" }),
  );
  return entries.map((entry) => ({
    name: entry.name.toString(),
    isNamed: isUtf8(entry.name),
    isFolder: entry.isDirectory(),
    isFile: entry.isFile(),
  }));
}

function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}
