// The results of the consumers for each framework. These results are recorded while the consumers run, then compared with
// docs/hosts.md.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readTextFiles } from "./files.mjs";

/** @typedef {Readonly<Record<string, string | number | undefined>>} Cells by the name of their column */

const RESULTS_FOLDER = ".cache/consumers/measured";

/** Deletes the recorded results of previous runs for these frameworks. @param {readonly string[]} frameworks */
export function deleteRecords(frameworks) {
  for (const framework of frameworks)
    rmSync(join(RESULTS_FOLDER, framework), { recursive: true, force: true });
}

/**
 * Records the results of a test. Call this function after the last step that may fail. Several tests may record different cells
 * of one framework.
 * @param {string} framework
 * @param {Cells} cells
 */
export function record(framework, cells) {
  mkdirSync(join(RESULTS_FOLDER, framework), { recursive: true });
  writeFileSync(
    join(RESULTS_FOLDER, framework, `${Object.keys(cells).join("-")}.json`),
    JSON.stringify(cells),
  );
}

/** Returns the recorded results of a framework. @param {string} framework @returns {Cells} */
export function readRecords(framework) {
  const files = readTextFiles(join(RESULTS_FOLDER, framework), /\.json$/);
  return Object.assign({}, ...files.map(({ text }) => /** @type {Cells} */ (JSON.parse(text))));
}

/** Returns the gzip bytes of a build's stylesheets, without fonts and icons. @param {string} folder */
export function measureCss(folder) {
  const css = readTextFiles(folder, /\.css$/).map(({ text }) => text);
  return gzipSync(css.join("\n"), { level: 9 }).length;
}
