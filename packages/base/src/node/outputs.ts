import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError } from "./command/commandError";
import { FileError, withFileErrors } from "./userError";

/** Name of a file as the user gave it, and its absolute path. */
export interface NamedFile {
  readonly name: string;
  readonly target: string;
}

/**
 * Resolves the output file `out`.
 *
 * @throws {UserError} If the file's folder is missing, if the path is not a regular file, if the file is one of the `sources`
 *   that the command reads, or if an existing file has content that does not begin with one of `marks`, which this library's
 *   commands write.
 */
export function resolveOutput(
  out: string,
  sources: readonly string[],
  marks: readonly RegExp[],
  cwd: string,
): NamedFile {
  const file = resolveEditedOutput(out, sources, cwd);
  if (!canOverwrite(file, marks)) throw new CommandError("outIsForeign", { path: out });
  return file;
}

/**
 * Resolves an output file of which only a part will be written. The existing content of the file may therefore be of any kind.
 *
 * @throws {UserError} If the file's folder is missing, or if the path is a folder, is not a regular file, or is one of the
 *   `sources`.
 */
export function resolveEditedOutput(out: string, sources: readonly string[], cwd: string): NamedFile {
  const path = resolve(cwd, out);
  const parent = withFileErrors(out, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (!parent?.isDirectory()) {
    throw new CommandError("noOutFolder", { path: dirname(out) });
  }
  if (!withFileErrors(out, () => lstatSync(path, { throwIfNoEntry: false })))
    return { name: out, target: path };
  const stats = withFileErrors(out, () => statSync(path));
  if (stats.isDirectory()) throw new FileError("isFolder", out);
  // renaming a page onto /dev/null would replace the device
  if (!stats.isFile()) throw new FileError("notFile", out);
  const file = { name: out, target: withFileErrors(out, () => realpathSync(path)) };
  rejectSources(file, sources, cwd);
  return file;
}

/**
 * Checks that the output file is not one of the `sources` that the command reads, even under another name.
 *
 * @throws {UserError} If the output file is one of the `sources`.
 */
export function rejectSources({ name, target }: NamedFile, sources: readonly string[], cwd: string): void {
  const targetStats = statSync(target, { throwIfNoEntry: false });
  if (!targetStats) return;
  const isTarget = (source: string) => {
    const stats = withFileErrors(source, () => statSync(resolve(cwd, source), { throwIfNoEntry: false }));
    return stats?.ino === targetStats.ino && stats.dev === targetStats.dev;
  };
  if (sources.some(isTarget)) throw new CommandError("outIsSource", { path: name });
}

/** Whether a file may be overwritten: it is missing, empty, or begins with one of `marks`, as this library's own files do. */
export function canOverwrite({ name, target }: NamedFile, marks: readonly RegExp[]): boolean {
  if (!statSync(target, { throwIfNoEntry: false })) return true;
  const start = withFileErrors(name, () => readStart(target));
  return start === "" || marks.some((mark) => mark.test(start));
}

/** Number of bytes read to find a mark. Every mark is shorter. */
const MARK_BYTES = 2000;

function readStart(path: string): string {
  const bytes = Buffer.alloc(MARK_BYTES);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, MARK_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
