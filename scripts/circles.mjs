// Finds import cycles. A lint rule reports each cycle in the editor; tests/unit/layers.test.ts checks that there is no cycle.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { bundledSources, resolveOwnImport } from "./workspaces.mjs";

/** Folders that are checked: the library, the packages that are bundled into it, and the audit. */
const FOLDERS = ["src", ...bundledSources, "packages/rgaa-audit/src"];

/**
 * Matches a static import or re-export, including imports of types. Dynamic imports are ignored, because they cause no cycle at
 * load time.
 */
const IMPORT = /^(?:import|export)[^;"]*?from "([^"]+)"|^import "([^"]+)"/gm;

/**
 * Returns the import graph: for each of our files, the files of ours that this file imports.
 * @param {Readonly<Record<string, string>>} [extraFiles] text of additional files by path, for tests
 * @returns {Map<string, string[]>}
 */
export function buildImportGraph(extraFiles = {}) {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
      .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path)),
  );
  const allFiles = new Set([...files, ...Object.keys(extraFiles)]);
  return new Map(
    [...allFiles].map((file) => [
      file,
      [...(extraFiles[file] ?? readFileSync(file, "utf8")).matchAll(IMPORT)].flatMap(
        ([, source, bareSource]) => {
          const base = resolveOwnImport(file, source ?? bareSource ?? "") ?? "";
          return (
            [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => allFiles.has(path)) ?? []
          );
        },
      ),
    ]),
  );
}

/**
 * Returns the files of an import cycle, from `file` through its imports back to `file`, without `file` itself. Returns
 * undefined if `file` is in no cycle.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} file
 * @returns {string[] | undefined}
 */
export function findCycle(graph, file) {
  /** @type {Map<string, string>} */
  const previous = new Map();
  const queue = [file];
  for (let current = queue.shift(); current !== undefined; current = queue.shift())
    for (const next of graph.get(current) ?? []) {
      if (next === file) return tracePath(current, previous, file);
      if (previous.has(next)) continue;
      previous.set(next, current);
      queue.push(next);
    }
  return undefined;
}

/**
 * @param {string} end
 * @param {ReadonlyMap<string, string>} previous
 * @param {string} start
 */
function tracePath(end, previous, start) {
  const steps = [];
  for (let current = end; current !== start; current = previous.get(current) ?? start) steps.unshift(current);
  return steps;
}
