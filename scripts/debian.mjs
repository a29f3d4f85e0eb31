import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

/**
 * Installs a Debian package whose command is missing, if possible: only on Debian, as root.
 * @param {string} command
 * @param {string} name
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
