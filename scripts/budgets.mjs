// What may not grow unseen: bytes are the same on every machine, so they may fail a build, where times may not.
// `node scripts/budgets.mjs` prints them all; tests/node/budgets.test.ts holds them. Sizes are of the last build.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { clientBytes, gzipBytes, pageModule } from "./bench/bundle.mjs";
import { packagesOf } from "./bench/packages.mjs";

/**
 * @typedef {object} Budget
 * @property {string} what
 * @property {number} limit gzip bytes; a number of packages, or the bytes of the tarball, where `count` says so
 * @property {number} [reach] what it was to be, where the limit is not there yet
 * @property {string} [code] an ES module, bundled and minified as a site would, React aside
 * @property {string} [file]
 * @property {string} [count] `packages` or `packed`
 */

/** @typedef {Budget & { size: number }} Measured */

/** @returns {readonly Budget[]} */
export const readBudgets = () => JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"));

/**
 * The size of each, in the last build.
 * @param {readonly Budget[]} budgets
 * @returns {Promise<Measured[]>}
 */
export async function measureBudgets(budgets) {
  const virtual = await exampleContent();
  return Promise.all(budgets.map(async (budget) => ({ ...budget, size: await sizeOf(budget, virtual) })));
}

/**
 * A sentence for each that is too large.
 * @param {readonly Measured[]} measured
 */
export const overruns = (measured) =>
  measured
    .filter(({ size, limit }) => size > limit)
    .map(
      ({ what, size, limit, count }) =>
        `${what}: ${size}${count === "packages" ? "" : " bytes"}, ${size - limit} more than the ${limit} that scripts/budgets.json allows. Make it smaller, or raise its limit there and say why.`,
    );

/**
 * @param {Budget} budget
 * @param {import("./bench/bundle.mjs").Virtual} virtual
 */
function sizeOf({ code, file, count }, virtual) {
  if (code !== undefined) return clientBytes(code, virtual);
  if (file !== undefined) return gzipBytes(readFileSync(file));
  return count === "packages" ? countPackages() : packedBytes();
}

/** The example page in the forms that a site may give it to a browser. */
async function exampleContent() {
  const { CandidatesPage, compilePage } = await import(pathToFileURL(resolve("dist/index.js")).href);
  const { readPage } = await import(pathToFileURL(resolve("dist/content.js")).href);
  const source = readFileSync("examples/devenir-eig.md", "utf8");
  const { value } = readPage(source, CandidatesPage);
  return /** @type {const} */ ({
    source: { contents: source, loader: "text" },
    texts: { contents: JSON.stringify(value), loader: "json" },
    compiled: await pageModule(compilePage(CandidatesPage, value)),
  });
}

function countPackages() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return packagesOf("package-lock.json", Object.keys(dependencies)).length + 1; // and this one
}

function packedBytes() {
  // without scripts: `prepack` would build again what is being measured
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
  const sentences = overruns(measured);
  if (sentences.length > 0) {
    console.error(`\n${sentences.join("\n")}`);
    process.exitCode = 1;
  }
}
