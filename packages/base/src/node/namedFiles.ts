import { isUtf8 } from "node:buffer";
import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { dirname, join, relative } from "node:path/posix";
import picomatch from "picomatch";
import { toSlashes } from "./inside";
import { FileError, type OnFileError, rethrow, skipUnreadable, withFileErrors } from "./userError";

/** Filter of file names, such as a regular expression. */
export interface FileNameFilter {
  test(name: string): boolean;
  /** Whether the search enters a folder that it would skip by default. */
  canEnter?(folder: string): boolean;
}

/** Files to which an operand of a command line refers. */
export interface NamedFiles {
  readonly files: readonly string[];
  /** Whether the operand is a folder; `files` are then the files in that folder. */
  readonly isFolder: boolean;
  /** Whether the operand is a pattern that `files` match. */
  readonly isPattern: boolean;
}

/**
 * Finds the files to which an operand refers. The operand is a file, a folder, or a pattern that the shell did not expand. A
 * pattern is matched against the files that the search of its folder finds, so a pattern and a folder skip the same files. The
 * name of an existing file is never a pattern: a file may be called `page[1].md`.
 *
 * @throws {FileError} If the operand does not exist.
 */
export function findNamedFiles(
  operand: string,
  names: FileNameFilter,
  cwd: string,
  onError?: OnFileError,
): NamedFiles {
  const path = toSlashes(operand);
  const stat = (target: string) => withFileErrors(target, () => statSync(resolve(cwd, target)));
  const stats = withFileErrors(path, () => statSync(resolve(cwd, path), { throwIfNoEntry: false }));
  const { glob, isGlob, negated } = picomatch.scan(path);
  if (stats || !isGlob || negated) {
    const isFolder = (stats ?? stat(path)).isDirectory();
    return { files: isFolder ? listFiles(path, cwd, names, onError) : [path], isFolder, isPattern: false };
  }
  const matches = picomatch(glob);
  const folder = getRootFolder(path, cwd);
  stat(folder);
  const files = listFiles(folder, cwd, names, onError).filter((file) => matches(relative(folder, file)));
  return { files, isFolder: false, isPattern: true };
}

/**
 * Returns the folder that contains the files of an operand: the folder that the operand names, the folder of the file, or the
 * folder at the start of the pattern.
 */
export function getRootFolder(operand: string, cwd: string): string {
  const path = toSlashes(operand);
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) return path;
  return stats ? dirname(path) : picomatch.scan(path).base || ".";
}

/**
 * Lists the files with a matching name in a folder and its subfolders, sorted by name. Skips `node_modules` and hidden folders,
 * unless `names.canEnter` accepts them. Also skips symbolic links, because a link may lead outside the folder or back to its
 * own parent. Calls `onError` for each folder that cannot be read and for each file name that is not UTF-8.
 *
 * @throws {FileError} If a folder cannot be read or a file name is not UTF-8, and there is no `onError`.
 */
export function listFiles(
  folder: string,
  cwd: string,
  names: FileNameFilter,
  onError: OnFileError = rethrow,
): string[] {
  const options = { withFileTypes: true, encoding: "buffer" } as const;
  const readEntries = () => withFileErrors(folder, () => readdirSync(resolve(cwd, folder), options));
  return (skipUnreadable(readEntries, onError) ?? [])
    .map((entry) => ({ entry, name: entry.name.toString() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ entry, name }) => {
      const path = join(folder, name);
      const isFolder = entry.isDirectory();
      if (isFolder ? isSkippedFolder(name) && !names.canEnter?.(path) : !entry.isFile() || !names.test(name))
        return [];
      if (isUtf8(entry.name)) return isFolder ? listFiles(path, cwd, names, onError) : [path];
      // the decoded name cannot be used to open the file
      onError(new FileError("not-utf-8-name", path, "ENOENT"));
      return [];
    });
}

/** Whether the search skips a folder by default. */
export function isSkippedFolder(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}
