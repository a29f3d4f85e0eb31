import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import { linesOf } from "../codeFrame";
import { nameFrom } from "./inside";
import { isCssModule, SettingError } from "./settingError";
import { isUserError } from "./userError";

export interface LoadedModule {
  /** What it exports by default. */
  readonly exported: unknown;
  /** The site's own files that it is made of, by their whole paths. */
  readonly files: readonly string[];
}

/** What packages export, by their names. */
export type GivenModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface KnownModule extends LoadedModule {
  /** When each of the files was last written. */
  readonly times: readonly number[];
}

// a site is warned once in a run, and again only after a change
const kept = new Map<string, KnownModule>();

/**
 * Loads a module of a site's own, in TypeScript and JSX too; `given` are packages that it gets as they are, whichever way
 * they were installed. Stylesheets that it imports are ignored, as a test runner does. Throws a `UserError` for one that does not load.
 */
export function loadModule(path: string, name: string, given: GivenModules = {}): LoadedModule {
  const known = kept.get(path);
  if (known?.files.every((file, index) => timeOf(file) === known.times[index])) return known;
  const require = createRequire(import.meta.url);
  // read only where there is something to load: it is larger than all the rest
  const { createJiti } = require("jiti") as typeof import("jiti");
  const jiti = createJiti(path, {
    jsx: { runtime: "automatic" },
    // the folder of its cache is anybody's on a machine that people share
    fsCache: false,
    interopDefault: false,
    virtualModules: given,
  });
  for (const file of known?.files ?? []) Reflect.deleteProperty(jiti.cache, file);
  const before = new Set(Object.keys(jiti.cache));
  const onAsset = (asset: string, importer = path) => {
    const fromHere = (each: string) => nameFrom(dirname(path), each);
    const details = { file: name, path: fromHere(asset), importer: fromHere(importer) };
    throw new SettingError("notCode", details);
  };
  let module: unknown;
  try {
    module = withoutBundler(require, onAsset, () => jiti(path) as unknown);
  } catch (error) {
    // half of it may be there, and would be taken for the whole
    for (const file of Object.keys(jiti.cache))
      if (!before.has(file)) Reflect.deleteProperty(jiti.cache, file);
    if (isUserError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const details = { file: name, message: linesOf(message).join(" ") };
    throw new SettingError("brokenSettings", details);
  }
  const files = [...filesOf(path, jiti.cache, new Set())];
  const exported = (module as { readonly default?: unknown } | undefined)?.default;
  const loaded = { exported, files, times: files.map(timeOf) };
  kept.set(path, loaded);
  return loaded;
}

const STYLES = [".css", ".scss", ".sass", ".less", ".styl", ".pcss"];
const CODE = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Runs what loads modules that are written for a bundler. Their stylesheets are nothing; a CSS module is not ignored: the
 * names that it gives are in the page, and only a bundler knows them. `onAsset` gets what else is no code, and who imports it.
 */
function withoutBundler<T>(
  { extensions }: NodeJS.Require,
  onAsset: (asset: string, importer?: string) => void,
  work: () => T,
): T {
  const read = extensions[".js"];
  extensions[".js"] = (module, path) => {
    try {
      read(module, path);
    } catch (error) {
      if (error instanceof SyntaxError && !CODE.test(path)) onAsset(path, module.parent?.filename);
      throw error;
    }
  };
  // a hook that is there is another tool's
  const added = STYLES.filter((each) => !extensions[each]);
  for (const each of added)
    extensions[each] = (module, path) => {
      if (isCssModule(path)) extensions[".js"](module, path);
    };
  try {
    return work();
  } finally {
    extensions[".js"] = read;
    for (const each of added) Reflect.deleteProperty(extensions, each);
  }
}

interface CachedModule {
  readonly filename: string;
  readonly children?: readonly CachedModule[];
}

function filesOf(
  path: string,
  cache: Readonly<Record<string, CachedModule | undefined>>,
  seen: Set<string>,
): Set<string> {
  if (seen.has(path) || path.includes(`${sep}node_modules${sep}`)) return seen;
  seen.add(path);
  for (const { filename } of cache[path]?.children ?? []) filesOf(filename, cache, seen);
  return seen;
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
