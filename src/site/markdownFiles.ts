import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { join } from "node:path/posix";
import { resolve } from "node:path";
import { FileError, type OnFileError, withFileErrors, rethrow, skipUnreadable } from "../base/node/userError";

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
  const options = { withFileTypes: true, encoding: "buffer" } as const;
  const read = () => withFileErrors(folder, () => readdirSync(resolve(cwd, folder), options));
  return (skipUnreadable(read, onError) ?? [])
    .map((entry) => ({ entry, name: entry.name.toString() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ entry, name }) => {
      const path = join(folder, name);
      const isFolder = entry.isDirectory();
      if (isFolder ? isSkipped(name) : !entry.isFile() || !names.test(name)) return [];
      if (isUtf8(entry.name)) return isFolder ? filesUnder(path, cwd, names, onError) : [path];
      // it cannot be opened by another name
      onError(new FileError("not-utf-8-name", path, "ENOENT"));
      return [];
    });
}

function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}
