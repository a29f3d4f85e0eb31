import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { isBlockList } from "dsfr-blocks/internal";
import type { AnyPage } from "dsfr-blocks";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { pageOf, type SiteFiles } from "../../site/siteFiles";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { skipUnreadable } from "@dsfr-blocks/base/node/userError";
import { isImportable } from "./moduleOf";

/** A type of the entry that shows compiled content. */
const typeNamed = (name: string) => `import(${JSON.stringify("dsfr-blocks/compiled")}).${name}`;

const HEAD = `// Written by dsfr-blocks: the type of each page's file. It follows the files; do not edit it.
`;

const TAIL = `
/** The rules of the site's DSFR that the blocks need, and no other. */
declare module "virtual:dsfr-blocks/styles.css" {}
`;

/**
 * The pages that the files under a folder are, by the files' names. An import is known by the end of what it
 * says, as TypeScript has it: two files of one name are one module, of either kind.
 */
function pagesByName(root: string, site: SiteFiles): ReadonlyMap<string, ReadonlySet<AnyPage>> {
  const found = new Map<string, Set<AnyPage>>();
  // what cannot be read has no type: the import says why
  const ignore = () => undefined;
  for (const file of filesUnder(".", root, PAGE_FILE, ignore)) {
    const text = skipUnreadable(() => readTextFile(file, { cwd: root, language: "fr" }), ignore);
    const page = text && pageOf(text, site);
    const name = basename(file);
    if (page) found.set(name, (found.get(name) ?? new Set()).add(page));
  }
  return found;
}

function moduleFor(name: string, pages: readonly AnyPage[]): string {
  const keys = [...new Set(pages.flatMap(({ blocks }) => Object.keys(blocks)))];
  const names = keys.filter(isImportable);
  const isAlways = (key: string) =>
    pages.every(
      ({ blocks, schema }) =>
        key in blocks && (isBlockList(blocks[key]) || schema.fields[key]?.optional !== true),
    );
  const blocks = names.map((key, index) => {
    const kinds = new Set(pages.flatMap(({ blocks }) => (key in blocks ? [isBlockList(blocks[key])] : [])));
    const types = [...kinds].map((isList) =>
      isList ? `readonly ${typeNamed("CompiledBlock")}[]` : typeNamed("CompiledBlock"),
    );
    const type = [...types, ...(isAlways(key) ? [] : ["undefined"])].join(" | ");
    return `  const block${index}: ${type};\n`;
  });
  const exported = names.map((key, index) => `block${index} as ${key}`).join(", ");
  return `
declare module ${JSON.stringify(`*/${name}`)} {
  const page: ${pages.map(typeOf).join(" | ")};
  export default page;
${blocks.join("")}  export { ${exported} };
}
`;
}

function typeOf({ blocks, schema }: AnyPage): string {
  const keys = Object.keys(blocks);
  const lists = keys.filter((key) => isBlockList(blocks[key]));
  const single = keys.filter((key) => !lists.includes(key));
  const isOptional = (key: string) => schema.fields[key]?.optional === true;
  const union = (some: readonly string[]) => some.map((key) => JSON.stringify(key)).join(" | ") || "never";
  const always = single.filter((key) => !isOptional(key));
  return `${typeNamed("CompiledPage")}<${[always, single.filter(isOptional), lists].map(union).join(", ")}>`;
}

/** Where a project's declarations are looked for: among its sources. Undefined where it has no types. */
function declarationFile(root: string): string | undefined {
  if (!existsSync(join(root, "tsconfig.json"))) return undefined;
  return existsSync(join(root, "src")) ? "src/dsfr-blocks.d.ts" : "dsfr-blocks.d.ts";
}

/** Writes the declaration of a site's pages, where it has types; unless it is there already: an editor looks again at what is written. */
export function declarePages(root: string, site: SiteFiles, types?: string | false): void {
  const file = types ?? declarationFile(root);
  if (!file) return;
  const path = resolve(root, file);
  const modules = [...pagesByName(root, site)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, kinds]) => moduleFor(name, [...kinds]));
  const text = [HEAD, ...modules, TAIL].join("");
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}
