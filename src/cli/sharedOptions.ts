import { isDate } from "../content/day";
import { readSettings, type Settings } from "../files/settings";
import type { Arguments } from "./arguments/readArguments";
import type { Io } from "./io";
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
  return { ...settings, people: args.value("people") ?? settings.people };
}
