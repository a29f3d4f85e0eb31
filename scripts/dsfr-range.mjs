// Installs the older versions of the DSFR that `npm run test:dsfr-range` looks at: pinned with their sums in a lock file of
// their own, so installed once.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../tests/dsfr-range");

if (!isInstalled()) {
  const { status } = spawnSync("npm", ["ci", "--prefix", folder], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).every(([name, wanted]) => {
    const manifest = join(folder, "node_modules", name, "package.json");
    return existsSync(manifest) && wanted.endsWith(`@${JSON.parse(readFileSync(manifest, "utf8")).version}`);
  });
}
