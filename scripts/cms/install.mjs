// The CMS's own packages, which are not this project's: installed when they are first needed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../examples/cms");

export function isCmsThere() {
  return existsSync(join(folder, "node_modules/decap-cms/dist/decap-cms.js"));
}

/**
 * Installs what examples/cms/package-lock.json says, unless it is there. Throws a sentence that says what to do.
 * @param {(sentence: string) => void} [say]
 */
export function ensureCms(say = () => {}) {
  if (isCmsThere()) return;
  say("First use: installing Decap CMS in examples/cms (one package, 66 MB).");
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      `Decap CMS could not be installed. With a network: npm ci --prefix examples/cms\n${stderr ?? ""}`.trim(),
    );
  }
}
