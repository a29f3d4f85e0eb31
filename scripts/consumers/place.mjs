// Puts a consumer in a folder of its own, as somebody who starts from it would: its files, the page, the package.

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { consumers, NPM_CI } from "./list.mjs";
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
  const { over = [], installs = [NPM_CI] } = consumers.find((each) => each.name === name) ?? {};
  for (const source of [...over, name].map((each) => join("examples/consumers", each))) {
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
 * Installs what the consumer asks for, unless it did so the last time.
 * @param {string} folder
 * @param {readonly string[]} lines
 */
function install(folder, lines) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const key = createHash("sha256")
    .update(readFileSync(join(folder, "package.json")))
    .update(readFileSync(join(folder, "package-lock.json")))
    .update(JSON.stringify({ dependencies, peerDependencies, lines }))
    .digest("hex");
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  for (const line of lines) run(line, folder);
  writeFileSync(stamp, key);
}

/**
 * Puts the present package in the place of the one that was installed with the others.
 * @param {string} folder
 */
function unpack(folder) {
  // pnpm has a link there, to a place where the package finds its own dependencies alone
  const own = realpathSync(join(folder, "node_modules/dsfr-blocks"));
  rmSync(own, { recursive: true });
  mkdirSync(own, { recursive: true });
  run(`tar -xzf dsfr-blocks.tgz --strip-components=1 -C "${own}"`, folder);
}
