// `npm run test:dsfr-range`: the blocks on the older versions of the DSFR that the package accepts. With `-- -u` it writes again
// the lists of what looks different there, tests/dsfr-range/*.txt: read what changes in them.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";

const folder = "tests/dsfr-range";

process.chdir(join(import.meta.dirname, ".."));
// the versions are pinned with their sums in the folder's own lock file; a clean install once, then none
if (!isInstalled()) run("npm", ["ci", "--prefix", folder]);
process.env.CHROMIUM_PATH = ensureChromium(console.log);
run("npx", ["--no-install", "vitest", "run", "--project", "dsfr-range", ...process.argv.slice(2)]);

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).every(([name, wanted]) => {
    const manifest = join(folder, "node_modules", name, "package.json");
    return existsSync(manifest) && wanted.endsWith(`@${JSON.parse(readFileSync(manifest, "utf8")).version}`);
  });
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words) {
  const { status } = spawnSync(command, words, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
