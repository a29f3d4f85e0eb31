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
import { getErrorCode, FileError, withFileErrors } from "./userError";
import type { NamedFile } from "./outputs";
import { copyOwnership } from "./writeWhole";

/**
 * Maximum age of a lock, in milliseconds. A write takes a millisecond or two, so an older lock belongs to a command that was
 * killed, on this machine or another.
 */
const STALE_MS = 10_000;

/**
 * Replaces the content of a user's file, if that content is still `before`.
 *
 * Node.js cannot compare and replace a file in one step, so this library's commands use a lock. During the replacement, the
 * old file keeps a second name: if an editor writes into the old file meanwhile, the change is detected and the old file is
 * restored. One case is not covered. If an editor renames its own file onto the user's file in the microseconds between the
 * last comparison and the rename, the edit is lost.
 *
 * @throws {FileError} If `before` is empty, if the file's content is no longer `before`, if another command is writing the
 *   file, or if the file cannot be accessed.
 */
export function editFile(file: NamedFile, before: string, after: string): void {
  clearLock(file);
  if (before === after) return;
  if (!withFileErrors(file.name, () => replaceFile(file.target, before, after)))
    throw new FileError("changedMeanwhile", file.name, "");
}

function replaceFile(target: string, before: string, after: string): boolean {
  // never replace an empty file: an editor may have emptied the file in order to save it. The editor would then write its
  // text to the old file, and the text would be lost
  if (before === "") return false;
  const lock = getLockPath(target);
  const [draft = "", secondName = "", owner = ""] = LOCK_FILES.map((fileName) => join(lock, fileName));
  if (!acquireLock(lock, owner)) return false;
  try {
    writeFileSync(draft, after);
    const old = statSync(target, { throwIfNoEntry: false });
    if (!old) return false;
    if (!copyOwnership(draft, old)) {
      if (!hasContent(target, before)) return false;
      writeFileSync(target, after);
      return true;
    }
    rmSync(secondName, { force: true });
    const oldFile = addSecondName(target, secondName) ? secondName : target;
    if (!hasContent(oldFile, before) || statSync(target).ino !== old.ino) return false;
    renameSync(draft, target);
    if (oldFile === target || hasContent(oldFile, before)) return true;
    // an editor saved into the old file meanwhile: restore it, unless the target has changed again
    if (hasContent(target, after)) renameSync(oldFile, target);
    return false;
  } finally {
    // remove the owner file last: until then no other command can acquire the lock
    for (const part of [draft, secondName, owner]) rmSync(part, { force: true });
    removeEmpty(lock);
  }
}

/** Files in a lock folder: the new text, the second name of the old file, and the process that owns the lock. */
const LOCK_FILES = ["new", "old", "owner"];

/**
 * Returns the path of a file's lock folder, which only one command at a time can own. The folder's name is the same for every
 * command, and short even if the file name is long.
 */
export function getLockPath(target: string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  return join(dirname(target), `.dsfr-blocks-${name}.tmp`);
}

/**
 * Removes the lock of a file in three cases: the lock is older than `STALE_MS`, the process that owns it has ended, or the lock
 * folder is empty.
 */
export function clearLock({ name, target }: NamedFile): void {
  const lock = getLockPath(target);
  withFileErrors(name, () => {
    const stats = statSync(lock, { throwIfNoEntry: false });
    if (!stats) return;
    const owner = readOwner(lock);
    if (Date.now() - stats.mtimeMs > STALE_MS || (owner && hasEnded(owner)))
      rmSync(lock, { recursive: true, force: true });
    else if (!owner) removeEmpty(lock);
  });
}

/** Acquires a lock by creating its owner file. Returns false if another command is writing this file. */
function acquireLock(lock: string, owner: string): boolean {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (getErrorCode(error) !== "EEXIST") throw error;
  }
  try {
    writeFileSync(owner, `${process.pid} ${hostname()}`, { flag: "wx" });
    return true;
  } catch (error) {
    // another command owns the lock, or has just removed the folder
    if (["EEXIST", "ENOENT"].includes(getErrorCode(error) ?? "")) return false;
    throw error;
  }
}

/** Returns the process and the machine that own a lock, or undefined if the owner file is missing or unreadable. */
function readOwner(lock: string): readonly [process: number, machine: string] | undefined {
  try {
    const [, number, machine = ""] = /^(\d+) (.*)$/.exec(readFileSync(join(lock, "owner"), "utf8")) ?? [];
    return number === undefined ? undefined : [Number(number), machine];
  } catch {
    return undefined; // the owner file was removed meanwhile, or cannot be read
  }
}

/** Whether a process of this machine has ended. Returns false for another machine's process. */
function hasEnded([number, machine]: readonly [process: number, machine: string]): boolean {
  if (machine !== hostname()) return false;
  try {
    process.kill(number, 0);
    return false;
  } catch (error) {
    return getErrorCode(error) === "ESRCH";
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another command has created its owner file in the folder, or removed the folder
  }
}

/** Adds a second name (a hard link) to a file. Returns false if the file system does not support hard links. */
function addSecondName(target: string, secondName: string): boolean {
  try {
    linkSync(target, secondName);
    return true;
  } catch {
    return false;
  }
}

function hasContent(path: string, text: string): boolean {
  return readFileSync(path).equals(Buffer.from(text));
}
