import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isRecord } from "../../isRecord";
import { formatMessage } from "../../message";
import { type NamedFile, resolveOutput } from "../outputs";
import { readText } from "../textFile";
import { writeWhole } from "../writeWhole";
import { CommandError, UsageError } from "./commandError";
import type { Io } from "./io";
import type { Arguments } from "./readArguments";
import { commandMessages } from "./messages";

type Line<Key extends string> = Readonly<Record<Key, string>>;

/** Lines of an existing baseline, or the file to which a new baseline will be written. */
export interface Baseline<Key extends string> {
  readonly known?: readonly Line<Key>[];
  readonly out?: NamedFile;
}

/** Matches the start of a baseline file. A command overwrites only a file with this start. */
const BASELINE_START = /^\{ "version": 1, "known": \[/;

/**
 * Reads the file named by `--baseline`. Each line of the file must have `keys`. With `--update-baseline`, returns the file to
 * write instead. Without these options, returns `{}`. `command` is used in the file name that a message suggests.
 *
 * @throws {UserError} If the file cannot be read or is not a baseline, if the file to write exists and is not a baseline, or if
 *   `--update-baseline` is used without `--baseline`.
 */
export function readBaselineOption<Key extends string>(
  args: Pick<Arguments<"baseline" | "update-baseline">, "has" | "value">,
  keys: readonly Key[],
  command: string,
  { cwd }: Pick<Io, "cwd">,
): Baseline<Key> {
  const path = args.value("baseline");
  if (args.has("update-baseline")) {
    if (path === undefined) throw new UsageError("baselineNeeded", { command });
    return { out: resolveOutput(path, [], [BASELINE_START], cwd) };
  }
  if (path === undefined) return {};
  if (!existsSync(resolve(cwd, path))) throw new CommandError("missingBaseline", { path });
  const lines = parseBaseline(readText(path, cwd), keys);
  if (!lines) throw new CommandError("wrongBaseline", { path });
  return { known: lines };
}

/** Parses a baseline. Returns undefined if the text is not a baseline with these keys. */
export function parseBaseline<Key extends string>(
  text: string,
  keys: readonly Key[],
): readonly Line<Key>[] | undefined {
  const isLine = (value: unknown): value is Line<Key> =>
    isRecord(value) && keys.every((key) => typeof value[key] === "string");
  try {
    const file = JSON.parse(text) as unknown;
    if (!isRecord(file) || file["version"] !== 1 || !Array.isArray(file["known"])) return undefined;
    const lines = file["known"] as readonly unknown[];
    return lines.every(isLine) ? lines : undefined;
  } catch {
    return undefined;
  }
}

/** Formats a baseline: one JSON object per line, sorted, for readable diffs in version control. */
export function formatBaseline(lines: readonly string[]): string {
  return lines.length === 0
    ? '{ "version": 1, "known": [] }\n'
    : `{ "version": 1, "known": [\n${[...lines].sort().join(",\n")}\n] }\n`;
}

/** Writes a baseline, and prints the number of issues or findings in it: `count`. */
export function writeBaseline(
  { name: path, target }: NamedFile,
  lines: readonly string[],
  count: number,
  io: Io,
) {
  writeWhole(target, formatBaseline(lines), path);
  const details = { path, count: String(count) };
  io.stderr.write(`${formatMessage(commandMessages.baselineWritten, io.language, details)}\n`);
}
