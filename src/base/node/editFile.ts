import { createHash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, FileError, withFileErrors } from "../../base/node/userError";
import type { NamedFile } from "../../base/node/outputs";
import { takesPlaceOf } from "../../base/node/writeWhole";

/** In milliseconds: a write takes one or two; a lock this old was left by a command that was killed. */
const STALE = 10_000;

/**
 * Writes a file that belongs to a person, in the place of the very text that was read from it. Throws a `FileError` for one that
 * has changed since, which stays as it is.
 *
 * Node.js cannot compare a file and replace it in one step. Our own commands therefore take turns. If an editor writes
 * into the file during the replacement, we find it, because the old file keeps a second name until the end, and we put it
 * back. One case is not covered: an editor that renames its own file onto this one in the microseconds between our last
 * comparison and our rename. That edit is lost.
 */
export function editFile(file: NamedFile, before: string, after: string): void {
  if (!withFileErrors(file.name, () => replaces(file.target, before, after)))
    throw new FileError("changedMeanwhile", file.name, "");
}

function replaces(target: string, before: string, after: string): boolean {
  // an editor that saves into the file empties it first: what it writes then would go to the old file
  if (before === "") return false;
  const lock = lockOf(target);
  if (!isLocked(lock)) return false;
  try {
    const draft = join(lock, "new");
    writeFileSync(draft, after);
    const old = statSync(target, { throwIfNoEntry: false });
    if (!old) return false;
    if (!takesPlaceOf(draft, old)) {
      if (!holds(target, before)) return false;
      writeFileSync(target, after);
      return true;
    }
    const second = join(lock, "old");
    const kept = hasSecondName(target, second) ? second : target;
    if (!holds(kept, before) || statSync(target).ino !== old.ino) return false;
    renameSync(draft, target);
    if (kept === target || holds(kept, before)) return true;
    // saved since: that text comes back, unless a later one has come
    if (holds(target, after)) renameSync(kept, target);
    return false;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The folder that only one command at a time can make: the same name for all, and a short one whatever the file's. */
export function lockOf(target: string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  return join(dirname(target), `.dsfr-blocks-${name}.tmp`);
}

/** False while another command writes this file. */
function isLocked(lock: string): boolean {
  const there = statSync(lock, { throwIfNoEntry: false });
  if (there && Date.now() - there.mtimeMs > STALE) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** False on a disk that knows no hard links. */
function hasSecondName(target: string, second: string): boolean {
  try {
    linkSync(target, second);
    return true;
  } catch {
    return false;
  }
}

function holds(path: string, text: string): boolean {
  return readFileSync(path).equals(Buffer.from(text));
}
