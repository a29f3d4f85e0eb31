import { existsSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { readText } from "@dsfr-blocks/base/node/textFile";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** The folder of a site, as `init` reads and writes it: paths start from it. */
export interface SiteFolder {
  readonly has: (path: string) => boolean;
  /** The text of a file; empty if there is none. */
  readonly read: (path: string) => string;
  /** Writes a file that is not there; false for one that is, which stays. */
  readonly writeNew: (path: string, text: string) => boolean;
  /** Gives a file another text, in the place of the one that was read. */
  readonly edit: (path: string, before: string, after: string) => void;
}

export function siteFolder(cwd: string): SiteFolder {
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

/** The same folder, in which nothing is written: what would be is read as if it were there. */
export function dryFolder(folder: SiteFolder): SiteFolder {
  const written = new Map<string, string>();
  const has = (path: string) =>
    [...written.keys()].some((each) => each === path || each.startsWith(`${path}/`)) || folder.has(path);
  return {
    has,
    read: (path) => written.get(path) ?? folder.read(path),
    writeNew: (path, text) => {
      if (has(path)) return false;
      written.set(path, text);
      return true;
    },
    edit: (path, _before, after) => void written.set(path, after),
  };
}
