// Finds the browsers in which the appearance of the blocks is compared with Chromium: Firefox, and WebKitGTK, which has
// Safari's engine. `node scripts/engines.mjs` installs the missing browsers if debian.mjs can install them.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureCommand } from "./debian.mjs";

/** Returns the command of Firefox, or undefined if Firefox does not start. @returns {string | undefined} */
export function findFirefox() {
  const canStart = (/** @type {string} */ command) =>
    spawnSync(command, ["--version"], { timeout: 20_000 }).status === 0;
  return ["firefox-esr", "firefox"].find(canStart);
}

/**
 * Returns the path of the browser that WebKit's driver opens, or undefined if this browser is missing.
 * @returns {string | undefined}
 */
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
    console.error(`Install these Debian packages, then run this again: ${missing.join(" ")}`);
    process.exitCode = 1;
  }
}
