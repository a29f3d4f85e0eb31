import { readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Jiti } from "jiti";
import { splitLines } from "../codeFrame";
import { findCacheFolder } from "./cacheFolder";
import type { Dependencies } from "./dependencies";
import { toRelativeName } from "./inside";
import { isCssModule, SettingError } from "./settingError";
import { isUserError } from "./userError";

/** Exports of packages, by package name. */
export type ProvidedModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Modification time of each file of a module, by absolute path. 0 for a file that does not exist. */
type ModifiedTimes = ReadonlyMap<string, number>;

// cached, so that a site's warnings are printed once per run, and again only after a change
const moduleCache = new Map<string, { readonly exported: unknown; readonly times: ModifiedTimes }>();

/**
 * Loads a module of the site, which may be in TypeScript and JSX, and returns its default export. An import of a package in
 * `provided` receives the exports in `provided`, however the package was installed. Imported style sheets are ignored; an
 * imported CSS module is an error. `dependencies` receives the module's own file and the site's files that it imports, directly
 * or not, before they are loaded.
 *
 * @throws {UserError} If the module cannot be loaded.
 */
export function loadModule(
  path: string,
  name: string,
  provided: ProvidedModules = {},
  dependencies?: Dependencies,
): unknown {
  const cached = moduleCache.get(path);
  const isFresh = cached && [...cached.times].every(([file, time]) => getModifiedTime(file) === time);
  if (isFresh) {
    for (const file of cached.times.keys()) dependencies?.addFile(file);
    return cached.exported;
  }
  const require = createRequire(import.meta.url);
  // loaded only when there is a module to load: jiti is larger than all the other code
  const { createJiti } = require("jiti") as typeof import("jiti");
  const jiti = createJiti(path, {
    jsx: { runtime: "automatic" },
    // without a cache, every command would load jiti's compiler, which takes longer than most commands
    fsCache: findCacheFolder() ?? false,
    interopDefault: false,
    virtualModules: provided,
  });
  const times = readTimes(path, jiti);
  for (const file of times.keys()) {
    dependencies?.addFile(file);
    Reflect.deleteProperty(jiti.cache, file);
  }
  const onAsset = (asset: string, importer = path) => {
    const toRelative = (file: string) => toRelativeName(dirname(path), file);
    const details = { file: name, path: toRelative(asset), importer: toRelative(importer) };
    throw new SettingError("notCode", details);
  };
  let module: unknown;
  try {
    module = loadWithoutBundler(require, onAsset, () => jiti(path) as unknown);
  } catch (error) {
    if (isUserError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const details = { file: name, message: splitLines(message).join(" ") };
    const failed = findFailedFile(error, dirname(path));
    if (failed === undefined || failed === path) throw new SettingError("brokenSettings", details);
    throw new SettingError("brokenImport", { ...details, path: toRelativeName(dirname(path), failed) });
  }
  const exported = (module as { readonly default?: unknown } | undefined)?.default;
  moduleCache.set(path, { exported, times });
  return exported;
}

const STYLES = [".css", ".scss", ".sass", ".less", ".styl", ".pcss"];
const CODE = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Runs a function that loads modules written for a bundler. Ignores the style sheets that these modules import. For a CSS
 * module, whose class names only a bundler knows, and for any other file that is not code, calls `onAsset` with that file and
 * the file that imports it.
 */
function loadWithoutBundler<T>(
  { extensions }: NodeJS.Require,
  onAsset: (asset: string, importer?: string) => void,
  work: () => T,
): T {
  const loadScript = extensions[".js"];
  extensions[".js"] = (module, path) => {
    try {
      loadScript(module, path);
    } catch (error) {
      if (error instanceof SyntaxError && !CODE.test(path)) onAsset(path, module.parent?.filename);
      throw error;
    }
  };
  // do not replace the existing hook of another tool
  const addedExtensions = STYLES.filter((extension) => !extensions[extension]);
  for (const extension of addedExtensions)
    extensions[extension] = (module, path) => {
      if (isCssModule(path)) extensions[".js"](module, path);
    };
  try {
    return work();
  } finally {
    extensions[".js"] = loadScript;
    for (const extension of addedExtensions) Reflect.deleteProperty(extensions, extension);
  }
}

/**
 * Returns the first file of an error's stack that is in a folder, but not in a `node_modules`. Returns undefined if the stack
 * contains no such file.
 */
function findFailedFile(error: unknown, folder: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return splitLines(error.stack ?? "")
    .filter((line) => line.includes(folder + sep) && /:\d+\)?$/.test(line))
    .map((line) => line.slice(line.indexOf(folder + sep)).replace(/:\d+(?::\d+)?\)?$/, ""))
    .find((file) => !file.includes(`${sep}node_modules${sep}`));
}

const IMPORT = /\b(?:from|import|require)\b\s*(?:\(\s*)?["']([^"'\n]+)["']/g;
const ENDINGS = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "json"];

/**
 * Returns the modification times of a file and of the site's files that it imports, directly or not. Finds the imports in the
 * texts of the files, since a module that fails to load provides no list of its imports. If the file of a relative import does
 * not exist, the result contains the paths at which the file may be added.
 */
function readTimes(path: string, jiti: Jiti, times = new Map<string, number>()): ModifiedTimes {
  if (times.has(path) || path.includes(`${sep}node_modules${sep}`)) return times;
  const time = getModifiedTime(path);
  times.set(path, time);
  if (time === 0 || !CODE.test(path)) return times;
  for (const [, request = ""] of readFileSync(path, "utf8").matchAll(IMPORT))
    for (const imported of findImported(request, path, jiti)) readTimes(imported, jiti, times);
  return times;
}

function findImported(request: string, importer: string, jiti: Jiti): readonly string[] {
  if (!request.startsWith(".")) {
    const url = jiti.esmResolve(request, { parentURL: importer, try: true });
    const path = url?.startsWith("file:") ? fileURLToPath(url) : "";
    return getModifiedTime(path) === 0 ? [] : [realpathSync(path)];
  }
  const base = resolve(dirname(importer), request);
  // in TypeScript, an import of `./page.js` may refer to `page.ts`
  const stem = base.replace(/\.[cm]?js$/, "");
  const paths = [
    base,
    ...ENDINGS.map((ending) => `${stem}.${ending}`),
    ...ENDINGS.map((ending) => resolve(base, `index.${ending}`)),
  ];
  const found = paths.find((path) => getModifiedTime(path) > 0);
  return found === undefined ? paths : [found];
}

/** Returns the modification time of a file, or 0 if there is no file at this path. */
function getModifiedTime(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mtimeMs : 0;
}
