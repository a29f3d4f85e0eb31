import { randomUUID } from "node:crypto";
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reaching, UserError } from "../userError";

/** The file that `out` names, after a look at whether one can go there; `source` is what it is made from. */
export function outputAt(out: string, source: string | undefined, cwd: string): string {
  const path = resolve(cwd, out);
  const parent = reaching(out, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (!parent?.isDirectory()) {
    throw new UserError("noOutFolder", { path: dirname(out) });
  }
  if (!reaching(out, () => lstatSync(path, { throwIfNoEntry: false }))) return path;
  const there = reaching(out, () => statSync(path));
  if (there.isDirectory()) throw new UserError("isFolder", { path: out });
  // to rename a page onto /dev/null would take the device away
  if (!there.isFile()) throw new UserError("notFile", { path: out });
  const target = reaching(out, () => realpathSync(path));
  if (source !== undefined && target === reaching(source, () => realpathSync(resolve(cwd, source)))) {
    throw new UserError("outIsSource", { path: out });
  }
  return target;
}

/** Writes a file whole or not at all: under another name beside it, then renamed. Its permissions stay. */
export function writeWhole(target: string, text: string, out: string): void {
  const draft = join(dirname(target), `.dsfr-blocks-${randomUUID()}.tmp`);
  try {
    reaching(out, () => {
      writeFileSync(draft, text, { flag: "wx" });
      const old = statSync(target, { throwIfNoEntry: false });
      if (old?.isFile()) chmodSync(draft, old.mode);
      renameSync(draft, target);
    });
  } finally {
    rmSync(draft, { force: true });
  }
}
