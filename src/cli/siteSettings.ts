import { readSettings, type Settings } from "../files/settings";
import type { Arguments } from "./arguments/readArguments";
import type { Io } from "./io";

/** The settings of a command: those of the file that the person named, or that is found. */
export function siteSettings(args: Pick<Arguments<"config">, "value">, { cwd }: Io): Settings {
  return readSettings(cwd, args.value("config"));
}

/** The same, for a command that can be given another folder of people. */
export function siteWithPeople(args: Pick<Arguments<"config" | "people">, "value">, io: Io): Settings {
  const settings = siteSettings(args, io);
  return { ...settings, people: args.value("people") ?? settings.people };
}
