// Size budgets of the last build. Sizes are the same on every machine, so a test checks their budgets. Times vary, so they have
// no budget. `node scripts/budgets.mjs` prints all budgets; tests/node/budgets.test.ts checks them.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { measureClientBytes, measureGzip, createPageModule } from "./bench/bundle.mjs";
import { listPackages } from "./bench/packages.mjs";

/**
 * @typedef {object} Budget
 * @property {string} what what is measured, as printed
 * @property {number} limit gzip bytes; with `count`, the number of packages or the bytes of the tarball
 * @property {number} [reach] target size, if it is below the limit
 * @property {string} [code] ES module, bundled and minified as in a site, without React
 * @property {string} [file] file to compress
 * @property {string} [count] `packages` or `packed`
 */

/** @typedef {Budget & { size: number }} Measured */

/** @returns {readonly Budget[]} */
export const readBudgets = () => JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"));

/**
 * Measures each budget in the last build.
 * @param {readonly Budget[]} budgets
 * @returns {Promise<Measured[]>}
 */
export async function measureBudgets(budgets) {
  const modules = await prepareExample();
  return Promise.all(
    budgets.map(async (budget) => ({ ...budget, size: await measureSize(budget, modules) })),
  );
}

/**
 * Returns a message for each budget that is exceeded.
 * @param {readonly Measured[]} measured
 */
export const formatOverruns = (measured) =>
  measured
    .filter(({ size, limit }) => size > limit)
    .map(
      ({ what, size, limit, count }) =>
        `${what}: ${size}${count === "packages" ? "" : " bytes"}, ${size - limit} more than the ${limit} that scripts/budgets.json allows. Make it smaller, or raise its limit there and say why.`,
    );

/**
 * Measures one budget: the size of its code or of its file, the number of packages, or the size of the tarball.
 * @param {Budget} budget
 * @param {import("./bench/bundle.mjs").Virtual} modules
 */
function measureSize({ code, file, count }, modules) {
  if (code !== undefined) return measureClientBytes(code, modules);
  if (file !== undefined) return measureGzip(readFileSync(file));
  return count === "packages" ? countPackages() : measureTarball();
}

/**
 * Returns the example page in the three formats that a site can send to a browser: the source, the texts, and the compiled
 * page.
 */
async function prepareExample() {
  const { CandidatesPage, compilePage } = await import(pathToFileURL(resolve("dist/index.js")).href);
  const { readPage } = await import(pathToFileURL(resolve("dist/content.js")).href);
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const { value } = readPage(source, CandidatesPage);
  return /** @type {const} */ ({
    source: { contents: source, loader: "text" },
    texts: { contents: JSON.stringify(value), loader: "json" },
    compiled: await createPageModule(compilePage(CandidatesPage, value)),
  });
}

function countPackages() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return listPackages("package-lock.json", Object.keys(dependencies)).length + 1; // and this package itself
}

function measureTarball() {
  // without scripts: `prepack` would rebuild the package during the measurement
  const flags = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout, stderr, status } = spawnSync("npm", flags, { encoding: "utf8" });
  if (status !== 0) throw new Error(`npm pack ended with ${status}: ${stderr}`);
  return JSON.parse(stdout)[0].size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(join(import.meta.dirname, ".."));
  const measured = await measureBudgets(readBudgets());
  for (const { what, size, limit, reach } of measured) {
    const share = `${Math.round((size / limit) * 100)} %`;
    const rest = reach === undefined || size <= reach ? "" : `  to reach: ${reach}`;
    console.log(
      `${what.padEnd(62)}${String(size).padStart(8)} of ${String(limit).padStart(7)}${share.padStart(7)}${rest}`,
    );
  }
  const messages = formatOverruns(measured);
  if (messages.length > 0) {
    console.error(`\n${messages.join("\n")}`);
    process.exitCode = 1;
  }
}
