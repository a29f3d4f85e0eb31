// The browsers that the blocks' look is compared in beside Chromium: Firefox, and WebKitGTK, which has the engine of Safari.
// `node scripts/engines.mjs` installs them where they are missing and that can be done, see debian.mjs.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureCommand } from "./debian.mjs";

/** Debian's own, or any other. @returns {string | undefined} */
export function findFirefox() {
  const starts = (/** @type {string} */ command) =>
    spawnSync(command, ["--version"], { timeout: 20_000 }).status === 0;
  return ["firefox-esr", "firefox"].find(starts);
}

/** The browser that WebKit's driver opens. @returns {string | undefined} */
export function findWebKit() {
  const folders = readdirSync("/usr/lib").map((folder) => join("/usr/lib", folder, "webkit2gtk-4.1"));
  return folders.map((folder) => join(folder, "MiniBrowser")).find((path) => existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const missing = [
    findFirefox() !== undefined || ensureCommand("firefox-esr", "firefox-esr") ? [] : ["firefox-esr"],
    ensureCommand("WebKitWebDriver", "webkit2gtk-driver") && findWebKit() ? [] : ["webkit2gtk-driver"],
    ensureCommand("Xvfb", "xvfb") ? [] : ["xvfb"],
  ].flat();
  if (missing.length > 0) {
    console.error(`Install these packages of Debian, then run this again: ${missing.join(" ")}`);
    process.exitCode = 1;
  }
}
