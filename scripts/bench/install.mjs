// The contenders' own packages, which are not this project's: installed when they are first measured.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs what bench/package-lock.json says, unless it is there. Throws a sentence that says what to do.
 * @param {(sentence: string) => void} [say]
 */
export function ensureContenders(say = () => {}) {
  if (existsSync("bench/node_modules/@codegouvfr/react-dsfr/Card.js")) return;
  say("First use: installing the contenders in bench (98 packages, 110 MB).");
  const { status, stderr } = spawnSync("npm", ["ci"], { cwd: "bench", encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      `The contenders could not be installed. With a network: npm ci --prefix bench\n${stderr ?? ""}`.trim(),
    );
  }
}
