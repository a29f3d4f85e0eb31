// Compares the first import of each contender in plain Node with the first import of React's server renderer. Each import
// runs in a new process.

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { contenders } from "./contenders.mjs";
import { computeRatio, formatRatio } from "./timing.mjs";

const TURNS = 15;
const BASE = "react-dom/server";
const entries = ["dsfr-blocks", "dsfr-blocks/compiled", "dsfr-blocks/content", "dsfr-blocks/html"];

/**
 * Returns the import times as ratios to the import of React's server renderer: for all the modules of each contender's page,
 * and for each of our entry points. If Node cannot load the modules, `fault` contains the error.
 * @returns {Record<string, import("./timing.mjs").Ratio | { fault: string }>}
 */
export function measureImports() {
  const cases = [
    { name: BASE, modules: [BASE] },
    ...entries.map((entry) => ({ name: `entry ${entry}`, modules: [entry] })),
    ...contenders,
  ];
  const times = cases.map(({ name, modules }) => ({ name, modules, turns: /** @type {number[]} */ ([]) }));
  /** @type {Record<string, import("./timing.mjs").Ratio | { fault: string }>} */
  const results = {};
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { name, modules, turns } of times) {
      if (results[name]) continue;
      const time = measureImport(modules);
      if (typeof time === "number") turns.push(time);
      else results[name] = time;
    }
  }
  for (const { name, turns } of times) results[name] ??= computeRatio(turns, times[0]?.turns ?? []);
  for (const [name, result] of Object.entries(results)) {
    console.log(`  ${name.padEnd(26)}${"fault" in result ? result.fault : formatRatio(result)}`);
  }
  return results;
}

/**
 * Returns the processor time of an import, in milliseconds, without the start of Node. If the import fails, returns the error
 * in `fault`.
 * @param {readonly string[]} modules
 */
function measureImport(modules) {
  const urls = JSON.stringify(modules.map(resolveModule));
  const code = `const start = process.cpuUsage();
    for (const address of ${urls}) await import(address);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: "bench",
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status === 0) return Number(stdout);
  return { fault: /^\w*Error\b.*$/m.exec(stderr)?.[0]?.slice(0, 120) ?? "does not load" };
}

/** @param {string} module */
function resolveModule(module) {
  const [, entry] = /^dsfr-blocks(?:\/(\w+))?$/.exec(module) ?? [];
  if (!module.startsWith("dsfr-blocks")) return module;
  return pathToFileURL(resolve("dist", `${entry ?? "index"}.js`)).href;
}
