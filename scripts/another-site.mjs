// `node scripts/another-site.mjs FOLDER`: takes another site's Markdown files as they are through every tool. It counts what `check`
// says, by rule, and the pages that `render`, Node, Vite, Next and Astro make. Without settings in FOLDER, each folder of files that
// have front matter is taken for a kind of page with the keys that its files have, all optional: the settings are written into
// FOLDER, to look at and to correct. It changes no other file there. Needs `npm run build`.
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
 * What a value is: a kind, with those of what it holds, or those that it may be of; undefined for nothing.
 * @typedef {{ kind: string, item?: Kind, keys?: Record<string, Kind>, options?: Kind[] } | undefined} Kind
 */

const built = (/** @type {string} */ name) => resolve(import.meta.dirname, "../dist", name);
/** @param {string} name */
const load = (name) => import(pathToFileURL(built(name)).href);
const CLI = built("cli.js");
const { definePage } = await load("index.js");
const { optional, plain } = await load("schema.js");
const [named] = process.argv.slice(2);
if (named === undefined) throw new Error("Name the folder: node scripts/another-site.mjs FOLDER");
const folder = realpathSync(named);
/** @type {Map<string, Record<string, unknown> | undefined>} */
const known = new Map();
const settings = join(folder, "dsfr-blocks.config.ts");
if (!existsSync(settings)) writeFileSync(settings, modelOf(folder));
console.log(`${readFileSync(settings, "utf8").split("\n").length - 1} lines of settings`);

const out = mkdtempSync(join(tmpdir(), "another-site-"));
try {
  const { files, issues } = await timed("check", () => JSON.parse(run("check", ".", "--format", "json")));
  console.log(`${files} files, ${issues.length} issues`);
  printRules(issues);
  const pages = await timed("render", renderedPages);
  const made = pages.filter(({ html }) => html !== null).map(({ file }) => file);
  console.log(`${made.length} of ${pages.length} pages made`);
  for (const [name, make] of Object.entries(hosts(made)))
    console.log(`${await timed(name, make)} of ${made.length} pages made`);
} finally {
  rmSync(out, { recursive: true });
}

/**
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 */
async function timed(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** @param {string[]} words */
function run(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  // 1 says that there is something to fix
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

/** @param {Issue[]} issues */
function printRules(issues) {
  const byRule = [...groupBy(issues, ({ severity, rule }) => `${severity} ${rule}`)];
  for (const [rule, found] of byRule.sort(([, a], [, b]) => b.length - a.length))
    console.log(`${String(found.length).padStart(6)}  ${rule}  ${exampleOf(found)}`);
}

/** @param {Issue[]} issues */
function exampleOf([first]) {
  return first && `${first.file}:${first.line}  ${first.message}`;
}

/** @typedef {{ file: string, html: string | null }} Rendered */

/** @returns {Rendered[]} */
function renderedPages() {
  run("render", ".", "--fragment", "--out-dir", out);
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).pages;
}

/**
 * Each host's own way to the pages that can be made, as it is called by the host; each gives how many it made.
 * @param {string[]} files
 * @returns {Record<string, () => Promise<number>>}
 */
function hosts(files) {
  return {
    Node: async () => {
      const { loadPage } = await load("node.js");
      const { toHtml } = await load("html.js");
      return files.filter((file) => toHtml(loadPage(file, { folder })) !== "").length;
    },
    Next: async () => {
      const { default: loader } = await load("next-loader.js");
      const context = { getOptions: () => ({ root: folder }), addDependency: () => undefined };
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
      // what is wrong in a file stops a build: the pages of the others are in the store
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
      const { default: made } = await import(pathToFileURL(join(out, "vite/pages.mjs")).href);
      return made.length;
    },
  };
}

/**
 * Settings with a page for each folder of Markdown files.
 * @param {string} root
 */
function modelOf(root) {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:node_modules|\.)/.test(file))
    .sort();
  const inFolders = (/** @type {boolean} */ isPage) =>
    groupBy(
      found.filter((file) => (keysIn(join(root, file)) !== undefined) === isPage),
      (file) => dirname(file),
    );
  const folders = inFolders(true);
  const others = inFolders(false);
  /** @type {Map<string, string>} */
  const collections = new Map();
  const pages = [...folders].map(([place, files], index) => {
    const kind = files.map((file) => kindOf(keysIn(join(root, file)))).reduce(merged, kindOf({}));
    const fields = Object.entries(kind?.keys ?? {}).filter(([key]) => isFree(key));
    const lines = fields.map(([key, value]) => {
      const names = files.flatMap((file) => [keysIn(join(root, file))?.[key] ?? []].flat());
      // « /teams/name » is an address of a file, « name » its name
      const isEntry = (/** @type {string} */ at) => {
        const entries = names.filter((name) => {
          const [, part, file] = /^\/([^/]+)\/([^/]+)$/.exec(String(name)) ?? [];
          const isHere = part === undefined ? isNamed(at, key) : part === nameOf(at);
          return isHere && existsSync(join(root, at, `${file ?? String(name)}.md`));
        });
        // one address like a file's is chance
        return entries.length * 2 > names.length;
      };
      const at = [...folders.keys()].find(isEntry);
      const name = at && nameOf(at);
      if (name !== undefined) collections.set(name, join(at ?? "", "*.md"));
      return `    ${JSON.stringify(key)}: optional(${schemaOf(value, name)}),\n`;
    });
    const definition = `name: "Page${index}", layout: "page-${index}", doc: ${JSON.stringify(`${place}.`)}, blocks: {}, body: true`;
    // such as README.md: files without front matter are no pages
    const globs = [join(place, "*.md"), ...(others.get(place) ?? []).map((file) => `!${file}`)];
    return `  { files: ${JSON.stringify(globs)}, page: definePage({ ${definition}, fields: {\n${lines.join("")}  } }) },\n`;
  });
  return `import { defineConfig, definePage } from "dsfr-blocks";
import { boolean, list, number, object, oneOf, optional, plain, reference } from "dsfr-blocks/schema";

export default defineConfig({ collections: ${JSON.stringify(Object.fromEntries(collections))}, pages: [
${pages.join("")}] });
`;
}

/**
 * Whether a key is about the files of a folder: `incubator` of `_incubators`, `startups` of `_startups`.
 * @param {string} place
 * @param {string} key
 */
function isNamed(place, key) {
  return [key, `${key}s`].includes(nameOf(place));
}

/** @param {string} place */
function nameOf(place) {
  return basename(place).replace(/^_/, "");
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
 * The keys of a file's front matter; undefined for a file without one.
 * @param {string} file
 * @returns {Record<string, unknown> | undefined}
 */
function keysIn(file) {
  if (!known.has(file)) known.set(file, readKeys(file));
  return known.get(file);
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
 * @param {unknown} value
 * @returns {Kind}
 */
function kindOf(value) {
  if (value === null) return undefined;
  if (Array.isArray(value)) return { kind: "list", item: value.map(kindOf).reduce(merged, undefined) };
  if (typeof value !== "object") return { kind: typeof value };
  const entries = Object.entries(value).map(([key, each]) => [key, kindOf(each)]);
  return { kind: "object", keys: Object.fromEntries(entries) };
}

/**
 * Of two kinds, one that takes the values of both: `89%` beside `12` is a text or a number.
 * @param {Kind} a
 * @param {Kind} b
 * @returns {Kind}
 */
function merged(a, b) {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.kind !== b.kind || a.options) {
    const byKind = groupBy([...(a.options ?? [a]), ...(b.options ?? [b])], (each) => String(each?.kind));
    return { kind: "oneOf", options: [...byKind.values()].map((kinds) => kinds.reduce(merged)) };
  }
  if (a.kind === "list") return { ...a, item: merged(a.item, b.item) };
  if (a.kind !== "object") return a;
  const keys = { ...a.keys };
  for (const [key, kind] of Object.entries(b.keys ?? {})) keys[key] = merged(keys[key], kind);
  return { ...a, keys };
}

/**
 * @param {Kind} kind
 * @param {string} [collection] The collection that its texts name entries of.
 * @returns {string}
 */
function schemaOf(kind, collection) {
  switch (kind?.kind) {
    case "list":
      return `list(${schemaOf(kind.item, collection)}, "Une liste.")`;
    case "object": {
      const keys = Object.entries(kind.keys ?? {}).map(
        ([key, each]) => `${JSON.stringify(key)}: optional(${schemaOf(each)})`,
      );
      return `object({ ${keys.join(", ")} }, "Des clés.")`;
    }
    case "oneOf": {
      const options = (kind.options ?? []).map((each) => schemaOf(each, collection));
      return `oneOf([${options.join(", ")}], "L’un ou l’autre.")`;
    }
    case "number":
    case "boolean":
      return `${kind.kind}("Une valeur.")`;
    default:
      return collection === undefined ? 'plain("Un texte.")' : `reference("${collection}", "Une fiche.")`;
  }
}

/**
 * Whether a page may have a key of this name.
 * @param {string} key
 */
function isFree(key) {
  if (key === "layout") return false; // every page has it
  try {
    definePage({
      name: "Page",
      layout: "page",
      doc: "",
      blocks: {},
      body: true,
      fields: { [key]: optional(plain("")) },
    });
    return true;
  } catch {
    return false;
  }
}
