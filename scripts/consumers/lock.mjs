import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

/** Whether a consumer is installed by a file of its own, not by that of the one whose files it has. @param {string} name */
export const hasLock = (name) => existsSync(join("examples/consumers", name, "package.json"));

/**
 * Writes a consumer's lock file anew. It names no registry, and not the bytes of the package, which are others in each build.
 * @param {string} name
 * @param {string} tarball
 */
export function lock(name, tarball) {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
  const kept = join("examples/consumers", name);
  try {
    cpSync(join(kept, "package.json"), join(folder, "package.json"));
    cpSync(tarball, join(folder, "dsfr-blocks.tgz"));
    run("npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund", folder);
    const locked = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    delete locked.packages["node_modules/dsfr-blocks"].integrity;
    writeFileSync(join(kept, "package-lock.json"), `${JSON.stringify(locked, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
