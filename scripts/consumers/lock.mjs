import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

/** Whether a consumer has its own lock file, instead of the lock file of a base folder. @param {string} name */
export const hasLock = (name) => existsSync(join("examples/consumers", name, "package.json"));

/**
 * Updates a consumer's lock file. The lock file omits the registry's URLs, and the checksum of our package, because that
 * checksum changes with each build.
 * @param {string} name
 * @param {string} tarball
 */
export function writeLock(name, tarball) {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
  const source = join("examples/consumers", name);
  try {
    cpSync(join(source, "package.json"), join(folder, "package.json"));
    cpSync(tarball, join(folder, "dsfr-blocks.tgz"));
    run("npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund", folder);
    const lockFile = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    delete lockFile.packages["node_modules/dsfr-blocks"].integrity;
    writeFileSync(join(source, "package-lock.json"), `${JSON.stringify(lockFile, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
