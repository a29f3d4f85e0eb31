import { setTimeout as pause } from "node:timers/promises";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import { isInside } from "@dsfr-blocks/base/node/inside";

/**
 * Delay before changed files are read, in milliseconds. An editor empties a file before writing it, and the watcher of Vite and
 * Astro reports only the first change of a file in 50 ms. The delay is longer than these 50 ms, so the file is read after it is
 * written.
 */
const WRITE_DELAY_MS = 80;

/** Paths of the files and folders on which a result depends. */
export interface DependencySet extends Dependencies {
  /** Whether a change of a file, which may be new or deleted, changes the result. */
  readonly includes: (path: string) => boolean;
}

/** Returns a function that watches a file or folder, unless it is in the root folder, which Vite watches by itself. */
export function createWatch(root: string, watcher?: { add(path: string): unknown }): (path: string) => void {
  return (path) => void (isInside(root, path) || watcher?.add(path));
}

/** Creates a set that also passes each path to `onFile` or `onFolder`, so that the framework watches the path. */
export function createDependencySet(
  onFile: (path: string) => void,
  onFolder?: (path: string) => void,
): DependencySet {
  const files = new Set<string>();
  const folders: string[] = [];
  return {
    addFile(path) {
      files.add(path);
      onFile(path);
    },
    addFolder(path) {
      folders.push(path);
      onFolder?.(path);
    },
    includes: (path) =>
      files.has(path) || (PAGE_FILE.test(path) && folders.some((folder) => isInside(folder, path))),
  };
}

/**
 * Returns a listener for changed files. Once the files are written, the listener calls `onChange` with all the files that have
 * changed in the meantime.
 */
export function collectChanges(
  onChange: (paths: readonly string[]) => void,
): (path: string) => Promise<void> {
  let changed: string[] = [];
  return async (path) => {
    // do not wait again: constant changes would postpone the call of `onChange` for ever
    if (changed.push(path) > 1) return;
    await pause(WRITE_DELAY_MS);
    const paths = changed;
    changed = [];
    onChange(paths);
  };
}
