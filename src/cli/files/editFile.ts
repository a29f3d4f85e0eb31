import { createHash } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, FileError, reaching } from "../userError";
import type { NamedFile } from "./outputs";
import { takesPlaceOf } from "./writeWhole";

/** In milliseconds: a write takes one or two; a draft this old was left by a command that was killed. */
const STALE = 10_000;

/**
 * Writes a file that belongs to a person, in the place of the very text that was read from it. Throws a `FileError` for one that
 * has changed since, which stays as it is.
 *
 * No system lets Node.js compare and replace in one step. So: the draft has one name for all commands, and is their lock;
 * the old file keeps a second name until the new one stands in its place, so that a save into it that comes between is
 * found and put back. What is left is a save by renaming, between the last look and our own renaming: microseconds.
 */
export function editFile(file: NamedFile, before: string, after: string): void {
  if (!reaching(file.name, () => replaces(file.target, before, after)))
    throw new FileError("changedMeanwhile", file.name, "");
}

function replaces(target: string, before: string, after: string): boolean {
  const draft = draftOf(target);
  const second = `${draft}.old`;
  if (!isLocked(draft, after)) return false;
  try {
    const old = statSync(target, { throwIfNoEntry: false });
    if (!old) return false;
    if (!takesPlaceOf(draft, old)) {
      if (!holds(target, before)) return false;
      writeFileSync(target, after);
      return true;
    }
    const kept = hasSecondName(target, second) ? second : target;
    if (!holds(kept, before) || statSync(target).ino !== old.ino) return false;
    renameSync(draft, target);
    if (kept === target || holds(kept, before)) return true;
    // saved since: that text comes back, unless a later one has come
    if (holds(target, after)) renameSync(kept, target);
    return false;
  } finally {
    rmSync(second, { force: true });
    rmSync(draft, { force: true });
  }
}

/** The same for all commands, and short whatever the file's name. */
export function draftOf(target: string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  return join(dirname(target), `.dsfr-blocks-${name}.tmp`);
}

/** Writes the draft, unless another command has its own there. */
function isLocked(draft: string, text: string): boolean {
  try {
    const there = statSync(draft, { throwIfNoEntry: false });
    if (there && Date.now() - there.mtimeMs > STALE) rmSync(draft, { force: true });
    writeFileSync(draft, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** False on a disk that knows no hard links. */
function hasSecondName(target: string, second: string): boolean {
  rmSync(second, { force: true });
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
