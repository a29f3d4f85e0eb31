// How many packages an install adds, React and the DSFR aside: counted in the lock file, which npm would follow.

import { readFileSync } from "node:fs";

const ASIDE = new Set(["react", "react-dom", "scheduler", "@gouvfr/dsfr"]);

/**
 * The packages that an install of `names` adds, each version once.
 * @param {string} lockFile
 * @param {readonly string[]} names
 */
export function packagesOf(lockFile, names) {
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  /** @type {Set<string>} */
  const found = new Set();
  const left = names.map((name) => ({ name, from: "" }));
  for (let next = left.pop(); next; next = left.pop()) {
    const path = pathOf(packages, next.from, next.name);
    if (path === undefined || found.has(path) || ASIDE.has(next.name)) continue;
    found.add(path);
    for (const name of Object.keys(packages[path].dependencies ?? {})) left.push({ name, from: path });
  }
  return [...found].map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
}

/**
 * Where Node would find a package from another one: the nearest `node_modules` that has it.
 * @param {Readonly<Record<string, unknown>>} packages
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function pathOf(packages, from, name) {
  const path = `${from}${from && "/"}node_modules/${name}`;
  if (path in packages) return path;
  if (from === "") return undefined;
  const above = from.lastIndexOf("/node_modules/");
  return pathOf(packages, above < 0 ? "" : from.slice(0, above), name);
}
