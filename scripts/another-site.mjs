// `node scripts/another-site.mjs FOLDER` runs our commands and integrations on the unchanged Markdown files of another site.
// It prints the number of issues of `check` by rule, and the number of pages that `render`, Node, Vite, Next and Astro build.
// If FOLDER has no settings file, the script writes a settings file there, for a person to review. These settings contain a
// page type for each folder of files with front matter. The keys of these files are the keys of the page type, all optional.
// The script changes no other file in FOLDER. Needs `npm run build`.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { parse } from "yaml";

/** @typedef {{ file: string, line: number, severity: string, rule: string, message: string }} Issue */
/**
 * Type of a value, with the types of a list's items, of an object's keys, or of the alternatives. Undefined for `null`.
 * @typedef {{ kind: string, item?: ValueType, keys?: Record<string, ValueType>, options?: ValueType[] } | undefined} ValueType
 */

const resolveBuilt = (/** @type {string} */ name) => resolve(import.meta.dirname, "../dist", name);
/** @param {string} name */
const load = (name) => import(pathToFileURL(resolveBuilt(name)).href);
const CLI = resolveBuilt("cli.js");
const { definePage } = await load("index.js");
const { optional, plain } = await load("schema.js");
const [folderArg] = process.argv.slice(2);
if (folderArg === undefined) throw new Error("Give the folder: node scripts/another-site.mjs FOLDER");
const folder = realpathSync(folderArg);
/** @type {Map<string, Record<string, unknown> | undefined>} */
const frontMatterCache = new Map();
const settings = join(folder, "dsfr-blocks.config.ts");
if (!existsSync(settings)) writeFileSync(settings, generateSettings(folder));
console.log(`${readFileSync(settings, "utf8").split("\n").length - 1} lines of settings`);

const out = mkdtempSync(join(tmpdir(), "another-site-"));
try {
  const { files, issues } = await measureTime("check", () =>
    JSON.parse(run("check", ".", "--format", "json")),
  );
  console.log(`${files} files, ${issues.length} issues`);
  printRules(issues);
  const pages = await measureTime("render", renderPages);
  const builtFiles = pages.filter(({ html }) => html !== null).map(({ file }) => file);
  console.log(`${builtFiles.length} of ${pages.length} pages built`);
  for (const [name, buildPages] of Object.entries(createBuilds(builtFiles)))
    console.log(`${await measureTime(name, buildPages)} of ${builtFiles.length} pages built`);
} finally {
  rmSync(out, { recursive: true });
}

/**
 * Runs a function, prints its duration, and returns its result.
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 */
async function measureTime(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs the built command and returns its output. Throws an `Error` if the command cannot run. @param {string[]} args */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  // with exit code 1, the command has run and reports issues
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

/** Prints the number of issues of each rule, the largest number first, with an example. @param {Issue[]} issues */
function printRules(issues) {
  const groups = [...groupBy(issues, ({ severity, rule }) => `${severity} ${rule}`)];
  for (const [rule, group] of groups.sort(([, a], [, b]) => b.length - a.length))
    console.log(`${String(group.length).padStart(6)}  ${rule}  ${formatExample(group)}`);
}

/** @param {Issue[]} issues */
function formatExample([first]) {
  return first && `${first.file}:${first.line}  ${first.message}`;
}

/** @typedef {{ file: string, html: string | null }} Rendered */

/** @returns {Rendered[]} */
function renderPages() {
  run("render", ".", "--fragment", "--out-dir", out);
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).pages;
}

/**
 * Returns a function for each integration. The function calls the integration as its framework does, and returns the number of
 * pages built.
 * @param {string[]} files
 * @returns {Record<string, () => Promise<number>>}
 */
function createBuilds(files) {
  return {
    Node: async () => {
      const { loadPage } = await load("node.js");
      const { toHtml } = await load("html.js");
      return files.filter((file) => toHtml(loadPage(file, { folder })) !== "").length;
    },
    Next: async () => {
      const { default: loader } = await load("next-loader.js");
      const ignore = () => undefined;
      const context = {
        getOptions: () => ({ root: folder }),
        addDependency: ignore,
        addMissingDependency: ignore,
        addContextDependency: ignore,
      };
      return files.filter((file) => loader.call({ ...context, resourcePath: join(folder, file) }) !== "")
        .length;
    },
    Astro: async () => {
      const { dsfrPages } = await load("astro.js");
      /** @type {Map<string, object>} */
      const entries = new Map();
      const store = {
        set: (/** @type {{ id: string, data: object }} */ { id, data }) => entries.set(id, data),
        delete: (/** @type {string} */ id) => entries.delete(id),
        keys: () => entries.keys(),
      };
      const logger = { warn: () => undefined, error: () => undefined };
      const config = { root: pathToFileURL(`${folder}/`) };
      // ignore an error in a file: it stops the build, but the pages of the other files are in the store
      await dsfrPages(".")
        .load({ config, store, logger })
        .catch(() => undefined);
      return entries.size;
    },
    Vite: async () => {
      const { dsfrBlocks } = await load("vite.js");
      const imports = files.map(
        (file, index) => `import p${index} from ${JSON.stringify(join(folder, file))};`,
      );
      const entry = join(out, "pages.js");
      writeFileSync(
        entry,
        `${imports.join("\n")}\nexport default [${files.map((_, index) => `p${index}`).join()}];\n`,
      );
      await build({
        root: folder,
        configFile: false,
        publicDir: false,
        logLevel: "silent",
        plugins: [dsfrBlocks({ types: false })],
        build: {
          outDir: join(out, "vite"),
          ssr: entry,
          minify: false,
          rollupOptions: { output: { entryFileNames: "pages.mjs" } },
        },
      });
      const { default: builtPages } = await import(pathToFileURL(join(out, "vite/pages.mjs")).href);
      return builtPages.length;
    },
  };
}

/**
 * Returns settings with a page type for each folder of Markdown files with front matter.
 * @param {string} root
 */
function generateSettings(root) {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:node_modules|\.)/.test(file))
    .sort();
  const groupFiles = (/** @type {boolean} */ isPage) =>
    groupBy(
      paths.filter((file) => (getFrontMatter(join(root, file)) !== undefined) === isPage),
      (file) => dirname(file),
    );
  const folders = groupFiles(true);
  const otherFiles = groupFiles(false);
  /** @type {Map<string, string>} */
  const collections = new Map();
  const pageLiterals = [...folders].map(([directory, files], index) => {
    const keysType = files
      .map((file) => inferType(getFrontMatter(join(root, file))))
      .reduce(mergeTypes, inferType({}));
    const fields = Object.entries(keysType?.keys ?? {}).filter(([key]) => isAllowedKey(key));
    const lines = fields.map(([key, value]) => {
      const names = files.flatMap((file) => [getFrontMatter(join(root, file))?.[key] ?? []].flat());
      // a value may be the URL of a file, “/teams/name”, or the name of a file, “name”
      const isEntry = (/** @type {string} */ candidate) => {
        const entries = names.filter((name) => {
          const [, collectionPart, file] = /^\/([^/]+)\/([^/]+)$/.exec(String(name)) ?? [];
          const isHere =
            collectionPart === undefined
              ? isKeyOfFolder(candidate, key)
              : collectionPart === getCollectionName(candidate);
          return isHere && existsSync(join(root, candidate, `${file ?? String(name)}.md`));
        });
        // require a match of more than half of the values, because fewer matches may be a coincidence
        return entries.length * 2 > names.length;
      };
      const collectionFolder = [...folders.keys()].find(isEntry);
      const name = collectionFolder && getCollectionName(collectionFolder);
      if (name !== undefined) collections.set(name, join(collectionFolder ?? "", "*.md"));
      return `    ${JSON.stringify(key)}: optional(${generateSchema(value, name)}),\n`;
    });
    const definition = `name: "Page${index}", layout: "page-${index}", description: ${JSON.stringify(`${directory}.`)}, blocks: {}, body: true`;
    // exclude the files without front matter, such as README.md: they are not pages
    const globs = [join(directory, "*.md"), ...(otherFiles.get(directory) ?? []).map((file) => `!${file}`)];
    return `  { files: ${JSON.stringify(globs)}, page: definePage({ ${definition}, fields: {\n${lines.join("")}  } }) },\n`;
  });
  return `import { defineConfig, definePage } from "dsfr-blocks";
import { boolean, list, number, object, oneOf, optional, plain, reference } from "dsfr-blocks/schema";

export default defineConfig({ collections: ${JSON.stringify(Object.fromEntries(collections))}, pages: [
${pageLiterals.join("")}] });
`;
}

/**
 * Whether the values of a key may be names of files in a folder: `incubator` for `_incubators`, `startups` for `_startups`.
 * @param {string} directory
 * @param {string} key
 */
function isKeyOfFolder(directory, key) {
  return [key, `${key}s`].includes(getCollectionName(directory));
}

/** @param {string} directory */
function getCollectionName(directory) {
  return basename(directory).replace(/^_/, "");
}

/**
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => string} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/**
 * Returns the front matter of a file: an empty object if the YAML is invalid, undefined if the file has no front matter.
 * @param {string} file
 * @returns {Record<string, unknown> | undefined}
 */
function getFrontMatter(file) {
  if (!frontMatterCache.has(file)) frontMatterCache.set(file, readKeys(file));
  return frontMatterCache.get(file);
}

/**
 * @param {string} file
 * @returns {Record<string, unknown> | undefined}
 */
function readKeys(file) {
  const [found, yaml = ""] =
    /^\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(readFileSync(file, "utf8")) ?? [];
  if (found === undefined) return undefined;
  try {
    return parse(yaml, { logLevel: "silent" }) ?? {};
  } catch {
    return {};
  }
}

/**
 * Returns the type of a value.
 * @param {unknown} value
 * @returns {ValueType}
 */
function inferType(value) {
  if (value === null) return undefined;
  if (Array.isArray(value)) return { kind: "list", item: value.map(inferType).reduce(mergeTypes, undefined) };
  if (typeof value !== "object") return { kind: typeof value };
  const entries = Object.entries(value).map(([key, item]) => [key, inferType(item)]);
  return { kind: "object", keys: Object.fromEntries(entries) };
}

/**
 * Merges two types into one type that accepts the values of both. For example, the types of `89%` and `12` are merged into
 * “text or number”.
 * @param {ValueType} a
 * @param {ValueType} b
 * @returns {ValueType}
 */
function mergeTypes(a, b) {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.kind !== b.kind || a.options) {
    const groups = groupBy([...(a.options ?? [a]), ...(b.options ?? [b])], (option) => String(option?.kind));
    return { kind: "oneOf", options: [...groups.values()].map((kinds) => kinds.reduce(mergeTypes)) };
  }
  if (a.kind === "list") return { ...a, item: mergeTypes(a.item, b.item) };
  if (a.kind !== "object") return a;
  const keys = { ...a.keys };
  for (const [key, kind] of Object.entries(b.keys ?? {})) keys[key] = mergeTypes(keys[key], kind);
  return { ...a, keys };
}

/**
 * Returns the code of a schema for a type.
 * @param {ValueType} valueType
 * @param {string} [collection] collection whose entries are named by the texts of this type
 * @returns {string}
 */
function generateSchema(valueType, collection) {
  switch (valueType?.kind) {
    case "list":
      return `list(${generateSchema(valueType.item, collection)}, "Une liste.")`;
    case "object": {
      const keys = Object.entries(valueType.keys ?? {}).map(
        ([key, keyType]) => `${JSON.stringify(key)}: optional(${generateSchema(keyType)})`,
      );
      return `object({ ${keys.join(", ")} }, "Des clés.")`;
    }
    case "oneOf": {
      const options = (valueType.options ?? []).map((option) => generateSchema(option, collection));
      return `oneOf([${options.join(", ")}], "L’un ou l’autre.")`;
    }
    case "number":
    case "boolean":
      return `${valueType.kind}("Une valeur.")`;
    default:
      return collection === undefined ? 'plain("Un texte.")' : `reference("${collection}", "Une fiche.")`;
  }
}

/**
 * Whether a page type may have a key of this name.
 * @param {string} key
 */
function isAllowedKey(key) {
  if (key === "layout") return false; // every page type has this key
  try {
    definePage({
      name: "Page",
      layout: "page",
      description: "",
      blocks: {},
      body: true,
      fields: { [key]: optional(plain("")) },
    });
    return true;
  } catch {
    return false;
  }
}
