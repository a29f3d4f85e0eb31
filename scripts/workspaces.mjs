// The packages of this repository, and the source file to which each import of a package leads.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const packages = readdirSync("packages").map((folder) => {
  const { name, private: isPrivate } = JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));
  return { name: String(name), isPrivate: Boolean(isPrivate), sources: `packages/${folder}/src` };
});

/** Source folders of the private packages, which are bundled into the published packages. */
export const bundledSources = packages.filter(({ isPrivate }) => isPrivate).map(({ sources }) => sources);

export const privateNames = packages.filter(({ isPrivate }) => isPrivate).map(({ name }) => name);

/** @type {ReadonlyMap<string, string>} */
const sourcesByName = new Map([
  ["dsfr-blocks", "src/entries"],
  ...packages.map(({ name, sources }) => /** @type {const} */ ([name, sources])),
]);

/**
 * Returns the path of our file or folder that an import names, from the root of the project and without an extension. Returns
 * undefined for an external package.
 * @param {string} file importing file, from the root of the project, with "/"
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function resolveOwnImport(file, specifier) {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
  const folder = sourcesByName.get(name);
  return folder && posix.join(folder, specifier.slice(name.length));
}

/**
 * Returns the folder of the package that a file belongs to, such as `packages/base`, or "" for the library at the root.
 * @param {string} path from the root of the project, with "/"
 */
export function getPackageFolder(path) {
  return /^packages\/[^/]+/.exec(path)?.[0] ?? "";
}
