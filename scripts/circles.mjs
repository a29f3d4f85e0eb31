// Circles of imports, which nobody can read from one end: the lint rule shows them in the editor, tests/unit/layers.test.ts
// holds that there is none.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { bundledSources, ownTarget } from "./workspaces.mjs";

/** What is looked at: the library, what is bundled into it, and the audit. */
const FOLDERS = ["src", ...bundledSources, "packages/rgaa-audit/src"];

/** Static imports and re-exports of a file of ours, of types too; those that are made later start no circle at loading. */
const IMPORT = /^(?:import|export)[^;"]*?from "([^"]+)"|^import "([^"]+)"/gm;

/**
 * Returns the files that each file of ours imports.
 * @param {Readonly<Record<string, string>>} [planted] more files, for a test: path → text
 * @returns {Map<string, string[]>}
 */
export function importGraph(planted = {}) {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
      .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path)),
  );
  const known = new Set([...files, ...Object.keys(planted)]);
  return new Map(
    [...known].map((file) => [
      file,
      [...(planted[file] ?? readFileSync(file, "utf8")).matchAll(IMPORT)].flatMap(([, from, alone]) => {
        const base = ownTarget(file, from ?? alone ?? "") ?? "";
        return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => known.has(path)) ?? [];
      }),
    ]),
  );
}

/**
 * A way back to a file through what it imports, from its first step on; undefined without one.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} file
 * @returns {string[] | undefined}
 */
export function circleFrom(graph, file) {
  /** @type {Map<string, string>} */
  const before = new Map();
  const queue = [file];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const next of graph.get(at) ?? []) {
      if (next === file) return wayTo(at, before, file);
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  return undefined;
}

/**
 * @param {string} end
 * @param {ReadonlyMap<string, string>} before
 * @param {string} start
 */
function wayTo(end, before, start) {
  const way = [];
  for (let at = end; at !== start; at = before.get(at) ?? start) way.unshift(at);
  return way;
}
