import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { splitLines } from "../codeFrame";
import { toRelativeName } from "./inside";
import { isCssModule, SettingError } from "./settingError";
import { isUserError } from "./userError";

export interface LoadedModule {
  /** Default export of the module. */
  readonly exported: unknown;
  /** Absolute paths of the module's own file and of the site's files that it imports, directly or not. */
  readonly files: readonly string[];
}

/** Exports of packages, by package name. */
export type ProvidedModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface CachedModule extends LoadedModule {
  /** Modification time of each file, in the order of `files`. */
  readonly times: readonly number[];
}

// cached, so that a site's warnings are printed once per run, and again only after a change
const moduleCache = new Map<string, CachedModule>();

/**
 * Loads a module of the site, also in TypeScript and JSX. An import of a package in `provided` receives the exports in
 * `provided`, however the package was installed. Imported style sheets are ignored, except CSS modules.
 *
 * @throws {UserError} If the module cannot be loaded.
 */
export function loadModule(path: string, name: string, provided: ProvidedModules = {}): LoadedModule {
  const cached = moduleCache.get(path);
  if (cached?.files.every((file, index) => getModifiedTime(file) === cached.times[index])) return cached;
  const require = createRequire(import.meta.url);
  // loaded only when there is a module to load: jiti is larger than all the other code
  const { createJiti } = require("jiti") as typeof import("jiti");
  const jiti = createJiti(path, {
    jsx: { runtime: "automatic" },
    fsCache: findCacheFolder(),
    interopDefault: false,
    virtualModules: provided,
  });
  for (const file of cached?.files ?? []) Reflect.deleteProperty(jiti.cache, file);
  const before = new Set(Object.keys(jiti.cache));
  const onAsset = (asset: string, importer = path) => {
    const toRelative = (file: string) => toRelativeName(dirname(path), file);
    const details = { file: name, path: toRelative(asset), importer: toRelative(importer) };
    throw new SettingError("notCode", details);
  };
  let module: unknown;
  try {
    module = withoutBundler(require, onAsset, () => jiti(path) as unknown);
  } catch (error) {
    // remove partly loaded modules: a later load would use them as if they were complete
    for (const file of Object.keys(jiti.cache))
      if (!before.has(file)) Reflect.deleteProperty(jiti.cache, file);
    if (isUserError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const details = { file: name, message: splitLines(message).join(" ") };
    throw new SettingError("brokenSettings", details);
  }
  const files = [...collectFiles(path, jiti.cache, new Set())];
  const exported = (module as { readonly default?: unknown } | undefined)?.default;
  const loaded = { exported, files, times: files.map(getModifiedTime) };
  moduleCache.set(path, loaded);
  return loaded;
}

/**
 * Returns the folder in which jiti keeps modules that it has compiled, since to load its compiler takes longer than most
 * commands: the cache of the `node_modules` that contains this package. Whoever can write there can also change this package,
 * while jiti's own folder may be one that other users of a shared machine can write to. Returns false if there is none.
 */
function findCacheFolder(): string | false {
  const name = `${sep}node_modules${sep}`;
  const [parent = "", ...inside] = import.meta.dirname.split(name);
  return inside.length > 0 && join(`${parent}${name}`, ".cache", "dsfr-blocks");
}

const STYLES = [".css", ".scss", ".sass", ".less", ".styl", ".pcss"];
const CODE = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Runs a function that loads modules written for a bundler. Ignores the style sheets that these modules import, except CSS
 * modules: the page contains a CSS module's class names, which only a bundler knows. For any other file that is not code,
 * calls `onAsset` with that file and the file that imports it.
 */
function withoutBundler<T>(
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

interface JitiModule {
  readonly filename: string;
  readonly children?: readonly JitiModule[];
}

function collectFiles(
  path: string,
  cache: Readonly<Record<string, JitiModule | undefined>>,
  visited: Set<string>,
): Set<string> {
  if (visited.has(path) || path.includes(`${sep}node_modules${sep}`)) return visited;
  visited.add(path);
  for (const { filename } of cache[path]?.children ?? []) collectFiles(filename, cache, visited);
  return visited;
}

function getModifiedTime(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
