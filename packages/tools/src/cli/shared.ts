import { isDate } from "@dsfr-blocks/base/day";
import type { Issue } from "@dsfr-blocks/base/issue";
import { withPeople } from "../site/collections";
import { readSettings, type Settings } from "../site/settings";
import { issueReport } from "@dsfr-blocks/base/report/text";
import type { Scheme } from "../styles/scheme";
import type { Arguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { type NamedFile } from "@dsfr-blocks/base/node/outputs";
import { outputAt } from "./files/outputs";
import { writeOutput } from "@dsfr-blocks/base/node/command/output";
import { type SentenceName, SENTENCES } from "./sentences";
import { UserError } from "./userError";

type Given<Name extends string> = Pick<Arguments<Name>, "value">;

/** The day that `--now` says, `2026-04-26`; undefined without it. */
export function dayIn(args: Given<"now">): string | undefined {
  const value = args.value("now");
  if (value !== undefined && !isDate(value)) throw new UserError("wrongDay", { value });
  return value?.trim();
}

/** The settings of a command: those of the file that the person named, or that is found. */
export function siteSettings(args: Given<"config">, { cwd }: Io): Settings {
  return readSettings(cwd, args.value("config"));
}

/** The same, for a command that can be given another folder of people. */
export function siteWithPeople(args: Given<"config" | "people">, io: Io): Settings {
  const settings = siteSettings(args, io);
  return { ...settings, collections: withPeople(settings.collections, args.value("people")) };
}

/** The file that `--out` names; undefined for the standard output. `sources` are what it is made from. */
export function outIn(args: Given<"out">, sources: readonly string[], { cwd }: Io): NamedFile | undefined {
  const name = args.value("out");
  return name === undefined ? undefined : outputAt(name, sources, cwd);
}

/** Writes a result to its file, and says so in this sentence; without a file, to the standard output. */
export function writeResult(text: string, out: NamedFile | undefined, sentence: SentenceName, io: Io): void {
  writeOutput(text, out, SENTENCES[sentence], io);
}

/** The theme that `--scheme` says. */
export function schemeIn(args: Given<"scheme">): Scheme {
  return (args.value("scheme") ?? "system") as Scheme;
}

/** Writes errors and warnings to the error output, since standard output may be the result. Infos are left to `check`. */
export function printIssues(issues: readonly Issue[], sources: ReadonlyMap<string, string>, io: Io): void {
  const shown = issues.filter(({ severity }) => severity !== "info");
  io.stderr.write(issueReport(shown, sources, io.stderr, io));
}
