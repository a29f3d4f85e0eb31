// Installs the contenders' packages on first use, because they are not dependencies of this project.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs the packages of bench/package-lock.json, unless they are already installed.
 *
 * @param {(message: string) => void} [log]
 * @throws {Error} If the installation fails. The message explains what to do.
 */
export function ensureContenders(log = () => {}) {
  if (existsSync("bench/node_modules/@codegouvfr/react-dsfr/Card.js")) return;
  log("First use: installing the contenders in bench (98 packages, 110 MB).");
  const { status, stderr } = spawnSync("npm", ["ci"], { cwd: "bench", encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      `The contenders could not be installed. With a network: npm ci --prefix bench\n${stderr ?? ""}`.trim(),
    );
  }
}
