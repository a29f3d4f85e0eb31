import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isRecord } from "../isRecord";
import type { Dependencies } from "./dependencies";
import { toRelativeName } from "./inside";
import { type ProvidedModules, loadModule } from "./loadModule";
import { SettingError } from "./settingError";
import { withFileErrors } from "./userError";

/**
 * Finds a settings file: the file that the user named, otherwise the first of `names` that exists in the folder or in the
 * nearest folder above. Returns undefined if no settings file exists.
 *
 * @throws {UserError} If the file that the user named does not exist.
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
 * @throws {UserError} If the file cannot be loaded or does not export settings. The message contains `example`.
 */
export function loadSettings(
  path: string,
  file: string,
  example: string,
  provided?: ProvidedModules,
  dependencies?: Dependencies,
) {
  const exported = loadModule(path, file, provided, dependencies);
  // reject a promise: the settings are read synchronously
  if (!isRecord(exported) || "then" in exported) throw new SettingError("noSettings", { file, example });
  return exported;
}

/**
 * Returns the path of the first of `names` that exists in a folder, otherwise in the nearest folder above. Returns undefined
 * if none of these files exists.
 */
export function findFileAbove(folder: string, names: readonly string[]): string | undefined {
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return file ?? (above === folder ? undefined : findFileAbove(above, names));
}
