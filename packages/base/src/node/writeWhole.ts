import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { withFileErrors } from "./userError";

/**
 * Writes a file whole or not at all: writes a draft next to the file, then renames the draft. Keeps the permissions and the
 * owner of an existing file. If the file has hard links, or the draft cannot have the same owner, overwrites the file itself
 * after the draft has been written.
 *
 * @throws {FileError} If the file cannot be written. The message names `out`.
 */
export function writeWhole(target: string, text: string, out: string): void {
  const draft = join(dirname(target), `.dsfr-blocks-${randomUUID()}.tmp`);
  try {
    withFileErrors(out, () => {
      writeFileSync(draft, text, { flag: "wx" });
      const old = statSync(target, { throwIfNoEntry: false });
      // write the text again instead of copying the draft: a copy would also have the permissions of the draft
      if (old?.isFile() && !copyOwnership(draft, old)) writeFileSync(target, text);
      else renameSync(draft, target);
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Writes a file whole and creates its folder. A file that already has this text is not written, so that file watchers are not
 * triggered. Returns whether the file was written.
 */
export function writeIfChanged(target: string, text: string, out: string): boolean {
  withFileErrors(out, () => mkdirSync(dirname(target), { recursive: true }));
  const isFile = statSync(target, { throwIfNoEntry: false })?.isFile();
  if (isFile && withFileErrors(out, () => readFileSync(target, "utf8")) === text) return false;
  writeWhole(target, text, out);
  return true;
}

/**
 * Copies the owner and the permissions of a file to a draft. Returns false if the draft must not be renamed onto the file,
 * because the file has hard links or because the owner of the draft cannot be changed.
 */
export function copyOwnership(draft: string, { nlink, uid, gid, mode }: Stats): boolean {
  if (nlink > 1) return false;
  const draftStats = statSync(draft);
  try {
    if (draftStats.uid !== uid || draftStats.gid !== gid) chownSync(draft, uid, gid);
  } catch {
    return false;
  }
  chmodSync(draft, mode); // after `chownSync`, which removes some permissions
  return true;
}
