// Puts a consumer in a folder of its own, as somebody who starts from it would: its files, the page, the package.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.mjs";

const CACHE = ".cache/consumers";
const STAYING = ["node_modules", "package-lock.json"];
const STAMP = "node_modules/.dsfr-blocks-consumer";

/**
 * The package as npm makes it of the last build.
 * @returns {string} the path of its tarball
 */
export function pack() {
  mkdirSync(CACHE, { recursive: true });
  const said = run(`npm pack --ignore-scripts --json --pack-destination "${CACHE}"`, ".");
  const [{ filename }] = JSON.parse(said);
  return resolve(CACHE, filename);
}

/**
 * @param {string} name
 * @param {string} tarball
 * @returns {string} its folder
 */
export function place(name, tarball) {
  const folder = resolve(CACHE, name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (!STAYING.includes(entry)) rmSync(join(folder, entry), { recursive: true });
  }
  const source = join("examples/consumers", name);
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => !/node_modules|\/(dist|out|\.next)$/.test(path),
  });
  cpSync("examples/devenir-eig.md", join(folder, "content/devenir-eig.md"));
  cpSync("examples/people", join(folder, "content/people"), { recursive: true });
  cpSync(tarball, join(folder, "dsfr-blocks.tgz"));
  install(folder);
  unpack(folder);
  return folder;
}

/**
 * Installs what the consumer asks for, unless it did so the last time.
 * @param {string} folder
 */
function install(folder) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const key = createHash("sha256")
    .update(readFileSync(join(folder, "package.json")))
    .update(readFileSync(join(folder, "package-lock.json")))
    .update(JSON.stringify({ dependencies, peerDependencies }))
    .digest("hex");
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  run("npm ci --no-audit --no-fund --loglevel=error", folder);
  writeFileSync(stamp, key);
}

/**
 * Puts the present package in the place of the one that was installed with the others.
 * @param {string} folder
 */
function unpack(folder) {
  const own = join(folder, "node_modules/dsfr-blocks");
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  run(`tar -xzf dsfr-blocks.tgz --strip-components=1 -C "${own}"`, folder);
}
