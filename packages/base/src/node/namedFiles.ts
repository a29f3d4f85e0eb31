import { isUtf8 } from "node:buffer";
import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { dirname, join, relative } from "node:path/posix";
import picomatch from "picomatch";
import { withSlashes } from "./inside";
import { FileError, type OnFileError, rethrow, skipUnreadable, withFileErrors } from "./userError";

/** Which names of files fit: a regular expression is one. */
export interface Names {
  test(name: string): boolean;
  /** Whether the walk enters this folder, which it skips otherwise. */
  enters?(folder: string): boolean;
}

/** The files that a word of a command line names. */
export interface NamedFiles {
  readonly files: readonly string[];
  /** Whether it is a folder, and these are what it holds. */
  readonly isFolder: boolean;
  /** Whether it is a pattern, which the files fit. */
  readonly isPattern: boolean;
}

/**
 * A word is a file, a folder, or a pattern that the shell did not expand: then its files are found by the walk of folders,
 * so that the same ones are passed over. A file may be called `page[1].md`: the name of an existing file is not a pattern.
 */
export function filesNamed(typed: string, names: Names, cwd: string, onError?: OnFileError): NamedFiles {
  const word = withSlashes(typed);
  const stat = (path: string) => withFileErrors(path, () => statSync(resolve(cwd, path)));
  const there = withFileErrors(word, () => statSync(resolve(cwd, word), { throwIfNoEntry: false }));
  const { glob, isGlob, negated } = picomatch.scan(word);
  if (there || !isGlob || negated) {
    const isFolder = (there ?? stat(word)).isDirectory();
    return { files: isFolder ? filesUnder(word, cwd, names, onError) : [word], isFolder, isPattern: false };
  }
  const fits = picomatch(glob);
  const folder = rootOf(word, cwd);
  stat(folder);
  const files = filesUnder(folder, cwd, names, onError).filter((file) => fits(relative(folder, file)));
  return { files, isFolder: false, isPattern: true };
}

/** The folder that the files of a word are in. */
export function rootOf(typed: string, cwd: string): string {
  const word = withSlashes(typed);
  const there = statSync(resolve(cwd, word), { throwIfNoEntry: false });
  if (there?.isDirectory()) return word;
  return there ? dirname(word) : picomatch.scan(word).base || ".";
}

/**
 * The files under a folder whose names fit, sorted by name. It skips `node_modules`, hidden folders unless the names ask for them, and
 * symbolic links: a link may lead outside, or back to its own parent. `onError` receives an error for each folder
 * that cannot be read and for each file name that is not UTF-8. Without `onError`, the first such error is thrown.
 */
export function filesUnder(
  folder: string,
  cwd: string,
  names: Names,
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
      if (isFolder ? isSkipped(name) && !names.enters?.(path) : !entry.isFile() || !names.test(name))
        return [];
      if (isUtf8(entry.name)) return isFolder ? filesUnder(path, cwd, names, onError) : [path];
      // it cannot be opened by another name
      onError(new FileError("not-utf-8-name", path, "ENOENT"));
      return [];
    });
}

/** Whether the walk of folders passes over this one. */
export function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}
