import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isRecord } from "../isRecord";
import { toRelativeName } from "./inside";
import { type ProvidedModules, loadModule } from "./loadModule";
import { SettingError } from "./settingError";
import { withFileErrors } from "./userError";

/**
 * Finds a settings file: the one that the user named, otherwise the first of `names` in the folder or a folder above it.
 * Returns undefined if there is none. Throws a `UserError` if the named file does not exist.
 */
export function findSettingsFile(names: readonly string[], cwd: string, requestedFile: string | undefined) {
  const path = requestedFile === undefined ? findFileAbove(cwd, names) : resolve(cwd, requestedFile);
  if (path === undefined) return undefined;
  const file = requestedFile ?? toRelativeName(cwd, path);
  withFileErrors(file, () => statSync(path));
  return { path, file };
}

/**
 * Loads a settings file.
 *
 * @throws {UserError} If the file does not export settings. The message shows the example.
 */
export function loadSettings(path: string, file: string, example: string, provided?: ProvidedModules) {
  const { exported, files } = loadModule(path, file, provided);
  // reject a promise: the settings are read synchronously
  if (!isRecord(exported) || "then" in exported) throw new SettingError("noSettings", { file, example });
  return { settings: exported, files };
}

/**
 * Returns the first of some files that exists in a folder, otherwise in the nearest folder above it. Returns undefined if
 * there is none.
 */
export function findFileAbove(folder: string, names: readonly string[]): string | undefined {
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return file ?? (above === folder ? undefined : findFileAbove(above, names));
}
