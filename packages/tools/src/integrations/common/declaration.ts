import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { isBlockList } from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { findPage, type SiteFiles } from "../../site/siteFiles";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { isImportable } from "./generateModule";

/** Returns an import of a type of `dsfr-blocks/compiled`. */
const importType = (name: string) => `import(${JSON.stringify("dsfr-blocks/compiled")}).${name}`;

const HEAD = `// Written by dsfr-blocks: the type of each page's file. It follows the files; do not edit it.
`;

const TAIL = `
/** The rules of the site's DSFR that the blocks need, and no other. */
declare module "virtual:dsfr-blocks/styles.css" {}
`;

/**
 * Returns the page types of the page files under a folder, by file name. TypeScript matches the import of a Markdown
 * file by the end of its path: two files with the same name share one declaration, whatever their page types.
 */
function findPagesByName(root: string, site: SiteFiles): ReadonlyMap<string, ReadonlySet<AnyPage>> {
  const pages = new Map<string, Set<AnyPage>>();
  // unreadable files have no type: their import reports the error
  const ignore = () => undefined;
  for (const file of listFiles(".", root, PAGE_FILE, ignore)) {
    const text = skipUnreadable(() => readTextFile(file, { cwd: root, language: "fr" }), ignore);
    const page = text && findPage(text, site);
    const name = basename(file);
    if (page) pages.set(name, (pages.get(name) ?? new Set()).add(page));
  }
  return pages;
}

function declareModule(name: string, pages: readonly AnyPage[]): string {
  const keys = [...new Set(pages.flatMap(({ blocks }) => Object.keys(blocks)))];
  const names = keys.filter(isImportable);
  const isAlways = (key: string) =>
    pages.every(
      ({ blocks, schema }) =>
        key in blocks && (isBlockList(blocks[key]) || schema.fields[key]?.optional !== true),
    );
  const blocks = names.map((key, index) => {
    const shapes = new Set(pages.flatMap(({ blocks }) => (key in blocks ? [isBlockList(blocks[key])] : [])));
    const types = [...shapes].map((isList) =>
      isList ? `readonly ${importType("CompiledBlock")}[]` : importType("CompiledBlock"),
    );
    const type = [...types, ...(isAlways(key) ? [] : ["undefined"])].join(" | ");
    return `  const block${index}: ${type};\n`;
  });
  const exports = names.map((key, index) => `block${index} as ${key}`).join(", ");
  return `
declare module ${JSON.stringify(`*/${name}`)} {
  const page: ${pages.map(formatPageType).join(" | ")};
  export default page;
${blocks.join("")}  export { ${exports} };
}
`;
}

function formatPageType({ blocks, schema }: AnyPage): string {
  const keys = Object.keys(blocks);
  const lists = keys.filter((key) => isBlockList(blocks[key]));
  const single = keys.filter((key) => !lists.includes(key));
  const isOptional = (key: string) => schema.fields[key]?.optional === true;
  const union = (keysOfUnion: readonly string[]) =>
    keysOfUnion.map((key) => JSON.stringify(key)).join(" | ") || "never";
  const required = single.filter((key) => !isOptional(key));
  return `${importType("CompiledPage")}<${[required, single.filter(isOptional), lists].map(union).join(", ")}>`;
}

/**
 * Returns the default declaration file of a project: `src/dsfr-blocks.d.ts` if there is a `src` folder. Returns
 * undefined if the project has no `tsconfig.json`.
 */
function defaultDeclarationFile(root: string): string | undefined {
  if (!existsSync(join(root, "tsconfig.json"))) return undefined;
  return existsSync(join(root, "src")) ? "src/dsfr-blocks.d.ts" : "dsfr-blocks.d.ts";
}

/**
 * Writes the declaration file of a site's pages, if the site uses TypeScript. Leaves an identical file untouched: an
 * editor reloads each file that is written.
 */
export function declarePages(root: string, site: SiteFiles, types?: string | false): void {
  const file = types ?? defaultDeclarationFile(root);
  if (!file) return;
  const path = resolve(root, file);
  const modules = [...findPagesByName(root, site)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, pages]) => declareModule(name, [...pages]));
  const text = [HEAD, ...modules, TAIL].join("");
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}
