// Counts the packages that an installation adds, without React and the DSFR, from npm's lock file.

import { readFileSync } from "node:fs";

/** Packages that a site with the DSFR and React has already. */
const EXISTING_PACKAGES = new Set(["react", "react-dom", "scheduler", "@gouvfr/dsfr"]);

/**
 * Returns the names of the packages that an installation of `names` adds. A package in several versions is listed several
 * times.
 * @param {string} lockFile
 * @param {readonly string[]} names
 */
export function listPackages(lockFile, names) {
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  /** @type {Set<string>} */
  const paths = new Set();
  const queue = names.map((name) => ({ name, from: "" }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const path = resolvePackage(packages, next.from, next.name);
    if (path === undefined || paths.has(path) || EXISTING_PACKAGES.has(next.name)) continue;
    paths.add(path);
    for (const name of Object.keys(packages[path].dependencies ?? {})) queue.push({ name, from: path });
  }
  return [...paths].map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
}

/**
 * Returns the path at which Node finds the package `name` from the package at `from`, in the nearest `node_modules` that
 * contains this package. Returns undefined if no `node_modules` contains this package.
 * @param {Readonly<Record<string, unknown>>} packages
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function resolvePackage(packages, from, name) {
  const path = `${from}${from && "/"}node_modules/${name}`;
  if (path in packages) return path;
  if (from === "") return undefined;
  const parentIndex = from.lastIndexOf("/node_modules/");
  return resolvePackage(packages, parentIndex < 0 ? "" : from.slice(0, parentIndex), name);
}
