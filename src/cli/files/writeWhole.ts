import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reaching, UserError } from "../userError";

/** A file as it was named, and its whole path. */
export interface NamedFile {
  readonly name: string;
  readonly target: string;
}

/** The file that `out` names, after a look at whether one can go there; `source` is what it is made from. */
export function outputAt(out: string, source: string | undefined, cwd: string): NamedFile {
  const path = resolve(cwd, out);
  const parent = reaching(out, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (!parent?.isDirectory()) {
    throw new UserError("noOutFolder", { path: dirname(out) });
  }
  if (!reaching(out, () => lstatSync(path, { throwIfNoEntry: false }))) return { name: out, target: path };
  const there = reaching(out, () => statSync(path));
  if (there.isDirectory()) throw new UserError("isFolder", { path: out });
  // to rename a page onto /dev/null would take the device away
  if (!there.isFile()) throw new UserError("notFile", { path: out });
  const target = reaching(out, () => realpathSync(path));
  if (source !== undefined && target === reaching(source, () => realpathSync(resolve(cwd, source)))) {
    throw new UserError("outIsSource", { path: out });
  }
  return { name: out, target };
}

/**
 * Writes a file whole or not at all: under another name beside it, then renamed. Its permissions and its owner
 * stay. One that has other names too (hard links), or an owner that cannot be given, is written over once
 * the text is on the disk.
 */
export function writeWhole(target: string, text: string, out: string): void {
  const draft = join(dirname(target), `.dsfr-blocks-${randomUUID()}.tmp`);
  try {
    reaching(out, () => {
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
  reaching(out, () => mkdirSync(dirname(target), { recursive: true }));
  const isThere = statSync(target, { throwIfNoEntry: false })?.isFile();
  if (isThere && reaching(out, () => readFileSync(target, "utf8")) === text) return false;
  writeWhole(target, text, out);
  return true;
}

/** Gives a draft the owner and the permissions of a file; false when it cannot stand for it. */
function takesPlaceOf(draft: string, { nlink, uid, gid, mode }: Stats): boolean {
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
