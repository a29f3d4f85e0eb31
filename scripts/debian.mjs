import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

/**
 * Installs the Debian package of a command, if the command is missing, on Debian and as root.
 * @param {string} command
 * @param {string} name name of the package
 * @returns {boolean} whether the command can be run
 */
export function ensureCommand(command, name) {
  const isThere = () => spawnSync(`command -v ${command}`, { shell: true }).status === 0;
  if (isThere()) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(`apt-get update && apt-get install -y --no-install-recommends ${name}`, { shell: true, env });
  return isThere();
}
