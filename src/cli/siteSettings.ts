import { readSettings, type Settings } from "../files/settings";
import type { Arguments } from "./arguments/readArguments";
import type { Io } from "./io";

/** The settings that a command works by: those of the file that it is told of, or finds. */
export function siteSettings(args: Pick<Arguments<"config">, "value">, { cwd }: Io): Settings {
  return readSettings(cwd, args.value("config"));
}

/** The same, for a command that may be told of another folder of people. */
export function siteWithPeople(args: Pick<Arguments<"config" | "people">, "value">, io: Io): Settings {
  const settings = siteSettings(args, io);
  return { ...settings, people: args.value("people") ?? settings.people };
}
