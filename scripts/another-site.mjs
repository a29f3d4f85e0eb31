// `node scripts/another-site.mjs FOLDER`: checks another site's Markdown files as they are, and counts what is said, by rule.
// Without settings in FOLDER, each folder of files is taken for a kind of page with the keys that its files have, all optional:
// the settings are written into FOLDER, to look at and to correct. Needs `npm run build`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

/** @typedef {{ file: string, line: number, severity: string, rule: string, message: string }} Issue */
/**
 * What a value is: a kind, with those of what it holds; undefined for nothing.
 * @typedef {{ kind: string, item?: Kind, keys?: Record<string, Kind> } | undefined} Kind
 */

const built = (/** @type {string} */ name) => resolve(import.meta.dirname, "../dist", name);
const CLI = built("cli.js");
const { definePage } = await import(pathToFileURL(built("index.js")).href);
const { optional, plain } = await import(pathToFileURL(built("schema.js")).href);
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder: node scripts/another-site.mjs FOLDER");
const settings = join(folder, "dsfr-blocks.config.ts");
if (!existsSync(settings)) writeFileSync(settings, modelOf(folder));

const start = performance.now();
const { files, issues } = check(folder);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${files} files, ${issues.length} issues, ${seconds} s`);
const byRule = [...groupBy(issues, ({ severity, rule }) => `${severity} ${rule}`)];
for (const [rule, found] of byRule.sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(found.length).padStart(6)}  ${rule}  ${exampleOf(found)}`);

/** @param {Issue[]} issues */
function exampleOf([first]) {
  return first && `${first.file}:${first.line}  ${first.message}`;
}

/**
 * @param {string} cwd
 * @returns {{ files: number, issues: Issue[] }}
 */
function check(cwd) {
  const words = [CLI, "check", ".", "--format", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  // 1 says that there is something to fix
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(stdout);
}

/**
 * Settings with a page for each folder of Markdown files.
 * @param {string} root
 */
function modelOf(root) {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  const folders = groupBy(found.sort(), (file) => dirname(file));
  /** @type {Map<string, string>} */
  const collections = new Map();
  const pages = [...folders].map(([place, files], index) => {
    const kind = files.map((file) => kindOf(keysIn(join(root, file)))).reduce(merged, kindOf({}));
    const fields = Object.entries(kind?.keys ?? {}).filter(([key]) => isFree(key));
    const lines = fields.map(([key, value]) => {
      const names = files.flatMap((file) => [keysIn(join(root, file))[key] ?? []].flat());
      const isEntry = (/** @type {string} */ at) =>
        names.some((name) => existsSync(join(root, at, `${name}.md`)));
      const at = [...folders.keys()].find((each) => isNamed(each, key) && isEntry(each));
      const name = at && nameOf(at);
      if (name !== undefined) collections.set(name, join(at ?? "", "*.md"));
      return `    ${JSON.stringify(key)}: optional(${schemaOf(value, name)}),\n`;
    });
    const definition = `name: "Page${index}", layout: "page-${index}", doc: ${JSON.stringify(`${place}.`)}, blocks: {}, body: true`;
    const glob = JSON.stringify(join(place, "*.md"));
    return `  { files: ${glob}, page: definePage({ ${definition}, fields: {\n${lines.join("")}  } }) },\n`;
  });
  return `import { defineConfig, definePage } from "dsfr-blocks";
import { boolean, list, number, object, optional, plain, reference } from "dsfr-blocks/schema";

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
 * The keys of a file's front matter; none where it cannot be read.
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function keysIn(file) {
  const [, yaml = ""] =
    /^\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(readFileSync(file, "utf8")) ?? [];
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
 * Of two kinds, the one that takes both, or else the first.
 * @param {Kind} a
 * @param {Kind} b
 * @returns {Kind}
 */
function merged(a, b) {
  if (a === undefined || b === undefined || a.kind !== b.kind) return a ?? b;
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
