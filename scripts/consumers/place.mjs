// Prepares each consumer as a new site in a separate folder, with the consumer's files, the example page and the package.

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { consumers, NPM_CI } from "./list.mjs";
import { run } from "./run.mjs";

const CACHE = ".cache/consumers";
const PRESERVED_NAMES = ["node_modules", "package-lock.json"];
const STAMP_FILE = "node_modules/.dsfr-blocks-consumer";

/**
 * Packs the last build with npm. The tarball is written elsewhere, then moved to its path, so that a test that runs at the same
 * time never reads an unfinished tarball.
 * @returns {string} path of the tarball
 */
export function pack() {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "pack-"));
  const output = run(`npm pack --ignore-scripts --json --pack-destination "${folder}"`, ".");
  const [{ filename }] = JSON.parse(output);
  const tarball = resolve(CACHE, filename);
  renameSync(join(folder, filename), tarball);
  rmSync(folder, { recursive: true });
  return tarball;
}

/**
 * Prepares a consumer: copies its files, the example page and the package into a folder, and installs its dependencies.
 * @param {string} name
 * @param {string} tarball
 * @param {string} folderName by default the consumer's name; tests that run at the same time take different folders
 * @returns {string} the folder
 */
export function prepareConsumer(name, tarball, folderName = name) {
  const folder = resolve(CACHE, folderName);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (!PRESERVED_NAMES.includes(entry)) rmSync(join(folder, entry), { recursive: true });
  }
  const { baseFolders = [], installs = [NPM_CI] } =
    consumers.find((consumer) => consumer.name === name) ?? {};
  for (const source of [...baseFolders, name].map((folderName) => join("examples/consumers", folderName))) {
    if (!existsSync(source)) continue;
    const filter = (/** @type {string} */ path) =>
      !/node_modules|\/(dist|out|build|\.next|\.astro|\.react-router)$/.test(path);
    cpSync(source, folder, { recursive: true, filter });
  }
  cpSync("examples/devenir-eig.md", join(folder, "content/devenir-eig.md"));
  cpSync("examples/people", join(folder, "content/people"), { recursive: true });
  cpSync(tarball, join(folder, "dsfr-blocks.tgz"));
  install(folder, installs);
  unpack(folder);
  return folder;
}

/**
 * Installs the consumer's dependencies, unless the same dependencies are already installed.
 * @param {string} folder
 * @param {readonly string[]} commands
 */
function install(folder, commands) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const key = createHash("sha256")
    .update(readFileSync(join(folder, "package.json")))
    .update(readFileSync(join(folder, "package-lock.json")))
    .update(JSON.stringify({ dependencies, peerDependencies, lines: commands }))
    .digest("hex");
  const stamp = join(folder, STAMP_FILE);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  for (const command of commands) run(command, folder);
  writeFileSync(stamp, key);
}

/**
 * Replaces the installed dsfr-blocks package with the content of the tarball.
 * @param {string} folder
 */
function unpack(folder) {
  // with pnpm, node_modules/dsfr-blocks is a link to a folder, from which the package can import only its own dependencies
  const packageFolder = realpathSync(join(folder, "node_modules/dsfr-blocks"));
  rmSync(packageFolder, { recursive: true });
  mkdirSync(packageFolder, { recursive: true });
  run(`tar -xzf dsfr-blocks.tgz --strip-components=1 -C "${packageFolder}"`, folder);
}
