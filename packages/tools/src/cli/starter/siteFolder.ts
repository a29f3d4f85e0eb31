import { existsSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { readText } from "@dsfr-blocks/base/node/textFile";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** The folder of a site, as `init` reads and writes it. Paths are relative to that folder. */
export interface SiteFolder {
  readonly has: (path: string) => boolean;
  /** Returns the text of a file, or an empty text if the file does not exist. */
  readonly read: (path: string) => string;
  /** Writes a new file and returns true. If the file exists, does not change the file and returns false. */
  readonly writeNew: (path: string, text: string) => boolean;
  /** Replaces the text of a file. `before` is the text that `read` returned. */
  readonly edit: (path: string, before: string, after: string) => void;
}

export function createSiteFolder(cwd: string): SiteFolder {
  const has = (path: string) => existsSync(join(cwd, path));
  return {
    has,
    read: (path) => (has(path) ? readText(path, cwd) : ""),
    writeNew: (path, text) =>
      withFileErrors(path, () => {
        const target = join(cwd, path);
        mkdirSync(dirname(target), { recursive: true });
        if (lstatSync(target, { throwIfNoEntry: false })) return false;
        writeFileSync(target, text, { flag: "wx" });
        return true;
      }),
    edit: (path, before, after) => editFile({ name: path, target: join(cwd, path) }, before, after),
  };
}

/** Returns a folder that keeps changes in memory instead of writing them. The changed files are read from memory. */
export function createDryRunFolder(folder: SiteFolder): SiteFolder {
  const plannedFiles = new Map<string, string>();
  const has = (path: string) =>
    [...plannedFiles.keys()].some((each) => each === path || each.startsWith(`${path}/`)) || folder.has(path);
  return {
    has,
    read: (path) => plannedFiles.get(path) ?? folder.read(path),
    writeNew: (path, text) => {
      if (has(path)) return false;
      plannedFiles.set(path, text);
      return true;
    },
    edit: (path, _before, after) => void plannedFiles.set(path, after),
  };
}
