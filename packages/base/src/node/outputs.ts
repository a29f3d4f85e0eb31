import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError } from "./command/commandError";
import { FileError, withFileErrors } from "./userError";

/** A file as it was named, and its whole path. */
export interface NamedFile {
  readonly name: string;
  readonly target: string;
}

/**
 * The file that `out` names, after a look at whether a result may go there: no file stands there, or an empty one, or one that
 * bears a mark of our commands and is none of `sources`, which this one reads.
 */
export function outputAt(
  out: string,
  sources: readonly string[],
  marks: readonly RegExp[],
  cwd: string,
): NamedFile {
  const file = placeAt(out, sources, cwd);
  if (!isFree(file, marks)) throw new CommandError("outIsForeign", { path: out });
  return file;
}

/** The same for a page that is there already, and of which only a part will be written. */
export function placeAt(out: string, sources: readonly string[], cwd: string): NamedFile {
  const path = resolve(cwd, out);
  const parent = withFileErrors(out, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (!parent?.isDirectory()) {
    throw new CommandError("noOutFolder", { path: dirname(out) });
  }
  if (!withFileErrors(out, () => lstatSync(path, { throwIfNoEntry: false })))
    return { name: out, target: path };
  const there = withFileErrors(out, () => statSync(path));
  if (there.isDirectory()) throw new FileError("isFolder", out);
  // to rename a page onto /dev/null would take the device away
  if (!there.isFile()) throw new FileError("notFile", out);
  const file = { name: out, target: withFileErrors(out, () => realpathSync(path)) };
  refuseSources(file, sources, cwd);
  return file;
}

/** Throws a `UserError` where a file to write is one of those that are read, under whatever name. */
export function refuseSources({ name, target }: NamedFile, sources: readonly string[], cwd: string): void {
  const there = statSync(target, { throwIfNoEntry: false });
  if (!there) return;
  const isThere = (source: string) => {
    const read = withFileErrors(source, () => statSync(resolve(cwd, source), { throwIfNoEntry: false }));
    return read?.ino === there.ino && read.dev === there.dev;
  };
  if (sources.some(isThere)) throw new CommandError("outIsSource", { path: name });
}

/** Whether nothing of anybody else's is lost when a file is written there: `marks` are how our own files begin. */
export function isFree({ name, target }: NamedFile, marks: readonly RegExp[]): boolean {
  if (!statSync(target, { throwIfNoEntry: false })) return true;
  const start = withFileErrors(name, () => startOf(target));
  return start === "" || marks.some((mark) => mark.test(start));
}

/** More than any mark takes. */
const MARK_BYTES = 2000;

function startOf(path: string): string {
  const bytes = Buffer.alloc(MARK_BYTES);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, MARK_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
