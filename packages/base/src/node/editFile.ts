import { createHash } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { codeOf, FileError, withFileErrors } from "./userError";
import type { NamedFile } from "./outputs";
import { takesPlaceOf } from "./writeWhole";

/** A write takes a millisecond or two: a lock this old was left by a command that was killed, on whatever machine. */
const STALE_MS = 10_000;

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
  clearLock(file);
  if (before === after) return;
  if (!withFileErrors(file.name, () => replaces(file.target, before, after)))
    throw new FileError("changedMeanwhile", file.name, "");
}

function replaces(target: string, before: string, after: string): boolean {
  // an editor that saves into the file empties it first: what it writes then would go to the old file
  if (before === "") return false;
  const lock = lockOf(target);
  const [draft = "", second = "", owner = ""] = PARTS.map((part) => join(lock, part));
  if (!isLocked(lock, owner)) return false;
  try {
    writeFileSync(draft, after);
    const old = statSync(target, { throwIfNoEntry: false });
    if (!old) return false;
    if (!takesPlaceOf(draft, old)) {
      if (!holds(target, before)) return false;
      writeFileSync(target, after);
      return true;
    }
    rmSync(second, { force: true });
    const kept = hasSecondName(target, second) ? second : target;
    if (!holds(kept, before) || statSync(target).ino !== old.ino) return false;
    renameSync(draft, target);
    if (kept === target || holds(kept, before)) return true;
    // saved since: that text comes back, unless a later one has come
    if (holds(target, after)) renameSync(kept, target);
    return false;
  } finally {
    // its owner last: until then nobody else makes anything there
    for (const part of [draft, second, owner]) rmSync(part, { force: true });
    removeEmpty(lock);
  }
}

/** The files of a lock: the new text, the old file under its second name, and the process that made the lock. */
const PARTS = ["new", "old", "owner"];

/** Returns the folder in which only one command at a time has its name: the same for all, and a short one whatever the file's. */
export function lockOf(target: string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  return join(dirname(target), `.dsfr-blocks-${name}.tmp`);
}

/** Removes the lock of a file if the command that made it was killed. */
export function clearLock({ name, target }: NamedFile): void {
  const lock = lockOf(target);
  withFileErrors(name, () => {
    const there = statSync(lock, { throwIfNoEntry: false });
    if (!there) return;
    const owner = ownerOf(lock);
    if (Date.now() - there.mtimeMs > STALE_MS || (owner && isGone(owner)))
      rmSync(lock, { recursive: true, force: true });
    else if (!owner) removeEmpty(lock);
  });
}

/** Whether this command has put its name into the lock; false while another command writes this file. */
function isLocked(lock: string, owner: string): boolean {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  try {
    writeFileSync(owner, `${process.pid} ${hostname()}`, { flag: "wx" });
    return true;
  } catch (error) {
    // the other command has its name there, or has just removed the folder
    if (["EEXIST", "ENOENT"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

/** The process and the machine of a lock's command; undefined without them. */
function ownerOf(lock: string): readonly [process: number, machine: string] | undefined {
  try {
    const [, number, machine = ""] = /^(\d+) (.*)$/.exec(readFileSync(join(lock, "owner"), "utf8")) ?? [];
    return number === undefined ? undefined : [Number(number), machine];
  } catch {
    return undefined; // it was removed meanwhile
  }
}

/** Whether a process of this machine has ended. */
function isGone([number, machine]: readonly [process: number, machine: string]): boolean {
  if (machine !== hostname()) return false;
  try {
    process.kill(number, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another command has put its name into it, or removed it
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
