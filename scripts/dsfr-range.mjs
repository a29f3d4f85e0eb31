// Installs the older versions of the DSFR for `npm run test:dsfr-range`, unless they are already installed. A separate lock
// file pins these versions with their checksums.

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
  return Object.entries(dependencies).every(([name, specifier]) => {
    const manifest = join(folder, "node_modules", name, "package.json");
    return (
      existsSync(manifest) && specifier.endsWith(`@${JSON.parse(readFileSync(manifest, "utf8")).version}`)
    );
  });
}
