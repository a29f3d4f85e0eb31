import { isRecord } from "../../isRecord";
import { formatMessage } from "../../message";
import { type NamedFile, outputAt } from "../outputs";
import { readText } from "../textFile";
import { writeWhole } from "../writeWhole";
import { CommandError, UsageError } from "./commandError";
import type { Io } from "./io";
import type { Arguments } from "./readArguments";
import { commandSentences } from "./sentences";

type Line<Key extends string> = Readonly<Record<Key, string>>;

/** The lines that are known, or the file that they are to be written to. */
export interface Baseline<Key extends string> {
  readonly known?: readonly Line<Key>[];
  readonly out?: NamedFile;
}

/** How such a file begins: a command overwrites only its own. */
const BASELINE = /^\{ "version": 1, "known": \[/;

/**
 * Returns what `--baseline` names: the lines that are known, which have these keys; or, with `--update-baseline`, the file that
 * they are to be written to. `command` is in the name that a sentence suggests for it.
 */
export function baselineIn<Key extends string>(
  args: Pick<Arguments<"baseline" | "update-baseline">, "has" | "value">,
  keys: readonly Key[],
  command: string,
  { cwd }: Pick<Io, "cwd">,
): Baseline<Key> {
  const path = args.value("baseline");
  if (args.has("update-baseline")) {
    if (path === undefined) throw new UsageError("baselineNeeded", { command });
    return { out: outputAt(path, [], [BASELINE], cwd) };
  }
  if (path === undefined) return {};
  const known = readBaseline(readText(path, cwd), keys);
  if (!known) throw new CommandError("wrongBaseline", { path });
  return { known };
}

/** Undefined if it is not such a file. */
export function readBaseline<Key extends string>(
  text: string,
  keys: readonly Key[],
): readonly Line<Key>[] | undefined {
  const isLine = (value: unknown): value is Line<Key> =>
    isRecord(value) && keys.every((key) => typeof value[key] === "string");
  try {
    const file = JSON.parse(text) as unknown;
    if (!isRecord(file) || file["version"] !== 1 || !Array.isArray(file["known"])) return undefined;
    const known = file["known"] as readonly unknown[];
    return known.every(isLine) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a file that a version control shows well: its lines, each of them JSON, sorted. */
export function baselineText(lines: readonly string[]): string {
  return lines.length === 0
    ? '{ "version": 1, "known": [] }\n'
    : `{ "version": 1, "known": [\n${[...lines].sort().join(",\n")}\n] }\n`;
}

/** Writes the lines that are known from now on, and says how many findings they stand for. */
export function writeBaseline(
  { name: path, target }: NamedFile,
  lines: readonly string[],
  count: number,
  io: Io,
) {
  writeWhole(target, baselineText(lines), path);
  const details = { path, count: String(count) };
  io.stderr.write(`${formatMessage(commandSentences.baselineWritten, io.language, details)}\n`);
}
