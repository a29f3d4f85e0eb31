// Counts the packages that an install adds, without React and the DSFR, from the lock file, which npm follows.

import { readFileSync } from "node:fs";

const EXCLUDED = new Set(["react", "react-dom", "scheduler", "@gouvfr/dsfr"]);

/**
 * Returns the packages that an install of `names` adds, each version once.
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
    if (path === undefined || paths.has(path) || EXCLUDED.has(next.name)) continue;
    paths.add(path);
    for (const name of Object.keys(packages[path].dependencies ?? {})) queue.push({ name, from: path });
  }
  return [...paths].map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
}

/**
 * Returns the path at which Node finds a package from another one, in the nearest `node_modules` that contains it; undefined if
 * there is none.
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
