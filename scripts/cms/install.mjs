// Installs the packages of the CMSs on first use, because they are not dependencies of this project.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const examples = join(import.meta.dirname, "../../examples");

/**
 * For each CMS: its folder in `examples`, with a lock file; a file that exists once the CMS is installed; the download size.
 */
const installs = {
  "Decap CMS": { folder: "cms", file: "decap-cms/dist/decap-cms.js", size: "66 MB" },
  "Netlify CMS and Sveltia CMS": {
    folder: "cms/others",
    file: "netlify-cms/dist/netlify-cms.js",
    size: "94 MB",
  },
};

/** @typedef {keyof typeof installs} CmsName */

/** Whether a CMS is installed. @param {CmsName} [name] */
export function isCmsInstalled(name = "Decap CMS") {
  const { folder, file } = installs[name];
  return existsSync(join(examples, folder, "node_modules", file));
}

/**
 * Installs the packages of a CMS, from the package-lock.json of its folder, unless they are already installed.
 *
 * @param {(message: string) => void} [log]
 * @param {CmsName} [name]
 * @throws {Error} If the installation fails. The message explains what to do.
 */
export function ensureCms(log = () => {}, name = "Decap CMS") {
  if (isCmsInstalled(name)) return;
  const { folder, size } = installs[name];
  log(`First use: installing ${name} in examples/${folder} (${size}).`);
  const cwd = join(examples, folder);
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd, encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      `${name} could not be installed. With a network: npm ci --prefix examples/${folder}\n${stderr ?? ""}`.trim(),
    );
  }
}
