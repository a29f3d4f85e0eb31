// The CMSs' own packages, which are not this project's: installed when they are first needed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const examples = join(import.meta.dirname, "../../examples");

/** Each folder with a lock file of its own, and a file that is there once it is installed. */
const installs = {
  "Decap CMS": { folder: "cms", file: "decap-cms/dist/decap-cms.js", size: "66 MB" },
  "Netlify CMS and Sveltia CMS": {
    folder: "cms/others",
    file: "netlify-cms/dist/netlify-cms.js",
    size: "94 MB",
  },
};

/** @typedef {keyof typeof installs} CmsName */

/** @param {CmsName} [name] */
export function isCmsThere(name = "Decap CMS") {
  const { folder, file } = installs[name];
  return existsSync(join(examples, folder, "node_modules", file));
}

/**
 * Installs what the folder's package-lock.json says, unless it is there. Throws a sentence that says what to do.
 * @param {(sentence: string) => void} [say]
 * @param {CmsName} [name]
 */
export function ensureCms(say = () => {}, name = "Decap CMS") {
  if (isCmsThere(name)) return;
  const { folder, size } = installs[name];
  say(`First use: installing ${name} in examples/${folder} (${size}).`);
  const cwd = join(examples, folder);
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd, encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      `${name} could not be installed. With a network: npm ci --prefix examples/${folder}\n${stderr ?? ""}`.trim(),
    );
  }
}
