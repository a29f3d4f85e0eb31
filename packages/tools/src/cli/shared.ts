import { join } from "node:path";
import { isDate } from "@dsfr-blocks/base/day";
import type { Issue } from "@dsfr-blocks/base/issue";
import { withPeople } from "../site/collections";
import { findFolder } from "../site/compileFile";
import { readSettings, type Settings } from "../site/settings";
import { formatIssues } from "@dsfr-blocks/base/report/text";
import type { Scheme } from "../styles/scheme";
import type { Arguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { resolveFolder } from "@dsfr-blocks/base/node/textFile";
import { resolveOutput } from "./files/outputs";
import { writeOutput } from "@dsfr-blocks/base/node/command/output";
import { type MessageName, MESSAGES } from "./messages";
import { UserError } from "./userError";

type ArgumentValues<Name extends string> = Pick<Arguments<Name>, "value">;

/**
 * Returns the date of `--now`, such as `2026-04-26`, or undefined without this option.
 *
 * @throws {UserError} If the value of `--now` is not a date.
 */
export function readDate(args: ArgumentValues<"now">): string | undefined {
  const value = args.value("now");
  if (value !== undefined && !isDate(value)) throw new UserError("wrongDay", { value });
  return value?.trim();
}

/**
 * Returns the path of `--base`, with a slash at the start. The user may omit this slash, because some Windows shells convert a
 * value that starts with a slash. Returns undefined without this option.
 *
 * @throws {UserError} If the value of `--base` is not a path.
 */
export function readBase(args: ArgumentValues<"base">): string | undefined {
  const value = args.value("base");
  if (value !== undefined && /[\s?#:\\]|\/\/|^\./.test(value)) throw new UserError("wrongBase", { value });
  return value?.replace(/^\/?/, "/");
}

/** Reads the settings of a site from the file of `--config` or, without this option, from the nearest settings file. */
export function readSiteSettings(args: ArgumentValues<"config">, { cwd }: Io): Settings {
  return readSettings(cwd, args.value("config"));
}

/** Reads the settings of a site. `--people` replaces the folder of people. */
export function readSettingsWithPeople(args: ArgumentValues<"config" | "people">, io: Io): Settings {
  const settings = readSiteSettings(args, io);
  return { ...settings, collections: withPeople(settings.collections, args.value("people")) };
}

/**
 * Returns the folder that is the root of the URLs that begin with `/`. This is the folder of `--public` or, without this
 * option, the folder `public`, as for `loadPage`. Returns undefined if `--public` is not set and no folder `public` exists.
 *
 * @throws {FileError} If the folder of `--public` does not exist.
 */
export function resolvePublicFolder(args: ArgumentValues<"public">, { cwd }: Io): string | undefined {
  const name = args.value("public");
  return name === undefined ? findFolder(join(cwd, "public")) : resolveFolder(name, cwd);
}

/**
 * Returns the file of `--out`, or undefined for standard output. `sources` are the files that the command reads.
 *
 * @throws {UserError} If that file is one of `sources`, or if it exists and was not written by our commands.
 */
export function resolveOut(
  args: ArgumentValues<"out">,
  sources: readonly string[],
  { cwd }: Io,
): NamedFile | undefined {
  const name = args.value("out");
  return name === undefined ? undefined : resolveOutput(name, sources, cwd);
}

/**
 * Writes a result to its file, and prints the message that confirms it. Without a file, writes the result to standard
 * output.
 */
export function writeResult(
  text: string,
  out: NamedFile | undefined,
  messageName: MessageName,
  io: Io,
): void {
  writeOutput(text, out, MESSAGES[messageName], io);
}

/** Returns the colour scheme of `--scheme`, by default `system`. */
export function readScheme(args: ArgumentValues<"scheme">): Scheme {
  return (args.value("scheme") ?? "system") as Scheme;
}

/** Prints errors and warnings, but no infos, to standard error, since standard output may contain the result of the command. */
export function printIssues(issues: readonly Issue[], sources: ReadonlyMap<string, string>, io: Io): void {
  const visible = issues.filter(({ severity }) => severity !== "info");
  io.stderr.write(formatIssues(visible, sources, io.stderr, io));
}
