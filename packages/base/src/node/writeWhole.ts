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
 * Writes a file whole or not at all: under another name beside it, then renamed. Its permissions and its owner
 * stay. One that has other names too (hard links), or an owner that cannot be given, is written over once
 * the text is on the disk.
 */
export function writeWhole(target: string, text: string, out: string): void {
  const draft = join(dirname(target), `.dsfr-blocks-${randomUUID()}.tmp`);
  try {
    withFileErrors(out, () => {
      writeFileSync(draft, text, { flag: "wx" });
      const old = statSync(target, { throwIfNoEntry: false });
      // a copy would bring the draft's permissions
      if (old?.isFile() && !takesPlaceOf(draft, old)) writeFileSync(target, text);
      else renameSync(draft, target);
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The same, unless the file holds this text already: what watches it is not woken for nothing. Its folder is made too. */
export function writeIfChanged(target: string, text: string, out: string): boolean {
  withFileErrors(out, () => mkdirSync(dirname(target), { recursive: true }));
  const isThere = statSync(target, { throwIfNoEntry: false })?.isFile();
  if (isThere && withFileErrors(out, () => readFileSync(target, "utf8")) === text) return false;
  writeWhole(target, text, out);
  return true;
}

/** Gives a draft the owner and the permissions of a file; false when it cannot stand for it. */
export function takesPlaceOf(draft: string, { nlink, uid, gid, mode }: Stats): boolean {
  if (nlink > 1) return false;
  const own = statSync(draft);
  try {
    if (own.uid !== uid || own.gid !== gid) chownSync(draft, uid, gid);
  } catch {
    return false;
  }
  chmodSync(draft, mode); // after its owner, whose change takes some permissions away
  return true;
}
