// What the run of the consumers saw of each host: kept while it runs, then set beside what docs/hosts.md says.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesUnder } from "./files.mjs";

/** @typedef {Partial<Record<"installs" | "types" | "runs" | "edits" | "faults", string> & { css: number }>} Cells */

const SEEN = ".cache/consumers/measured";

/** Forgets what former runs saw of these hosts. @param {readonly string[]} hosts */
export function forget(hosts) {
  for (const host of hosts) rmSync(join(SEEN, host), { recursive: true, force: true });
}

/**
 * Keeps what a test has just seen: call it after the last thing that may fail. Several tests may see a host, each other cells.
 * @param {string} host
 * @param {Cells} cells
 */
export function record(host, cells) {
  mkdirSync(join(SEEN, host), { recursive: true });
  writeFileSync(join(SEEN, host, `${Object.keys(cells).join("-")}.json`), JSON.stringify(cells));
}

/** @param {string} host @returns {Cells} */
export function seenOf(host) {
  const files = filesUnder(join(SEEN, host), /\.json$/);
  return Object.assign({}, ...files.map(({ text }) => /** @type {Cells} */ (JSON.parse(text))));
}

/** The compressed bytes of a build's stylesheets, fonts and icons aside. @param {string} folder */
export function cssBytes(folder) {
  const css = filesUnder(folder, /\.css$/).map(({ text }) => text);
  return gzipSync(css.join("\n"), { level: 9 }).length;
}
