import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isRecord } from "../isRecord";
import { nameFrom } from "./inside";
import { type GivenModules, loadModule } from "./loadModule";
import { SettingError } from "./settingError";
import { withFileErrors } from "./userError";

/** Returns the file of settings that a person named, or else the first of `names` in the folder or above. Throws a `UserError` for a named one that is not there. */
export function settingsFile(names: readonly string[], cwd: string, named: string | undefined) {
  const path = named === undefined ? fileAbove(cwd, names) : resolve(cwd, named);
  if (path === undefined) return undefined;
  const file = named ?? nameFrom(cwd, path);
  withFileErrors(file, () => statSync(path));
  return { path, file };
}

/** Loads a file of settings. Throws a `UserError` for one that exports none, which shows the example. */
export function loadSettings(path: string, file: string, example: string, given?: GivenModules) {
  const { exported, files } = loadModule(path, file, given);
  // a promise holds them, and they are read at once
  if (!isRecord(exported) || "then" in exported) throw new SettingError("noSettings", { file, example });
  return { settings: exported, files };
}

/** Returns the first of some files that a folder has, or else the nearest folder above it that has one. */
export function fileAbove(folder: string, names: readonly string[]): string | undefined {
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return found ?? (above === folder ? undefined : fileAbove(above, names));
}
