// Finds Chromium for all scripts and tests. `node scripts/chromium.mjs` prints the path of Chromium, and installs Chromium
// first if necessary.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumFlags as flags } from "../packages/rgaa-audit/src/browser/flags.mjs";

/**
 * The audit's flags, and a flag that turns the sandbox off, because the sandbox cannot start in containers that run as
 * root.
 */
export const chromiumFlags = ["--no-sandbox", ...flags];

const commandNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

const macApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const remedy =
  "Install Chromium or Chrome, or set CHROMIUM_PATH to the browser's executable, then run this again: node scripts/chromium.mjs";

/**
 * Returns the path of a Chromium that starts, or undefined if no Chromium starts. Never installs Chromium.
 * @returns {string | undefined}
 */
export function findChromium() {
  const configuredPath = process.env.CHROMIUM_PATH;
  // if CHROMIUM_PATH is wrong, do not look for another browser, so that the mistake is reported
  if (configuredPath) return canStart(configuredPath) ? configuredPath : undefined;
  return listCandidates().find(canStart);
}

/**
 * Returns the path of a Chromium that starts. If no Chromium starts, installs Chromium first.
 *
 * @param {(message: string) => void} [log]
 * @returns {string}
 * @throws {Error} If CHROMIUM_PATH is wrong, or if Chromium cannot be installed. The message explains what to do.
 */
export function ensureChromium(log = () => {}) {
  const found = findChromium();
  if (found) {
    log(`Chromium found: ${found}`);
    return found;
  }
  if (process.env.CHROMIUM_PATH) {
    throw new Error(
      `No browser starts from CHROMIUM_PATH, "${process.env.CHROMIUM_PATH}". Correct it, or unset it to let this script look for a browser.`,
    );
  }
  for (const { message, commands } of listInstallers()) {
    log(`No Chromium on this machine. ${message}`);
    const isDone = commands.every((command) => run(command));
    const installedPath = isDone ? findChromium() : undefined;
    if (installedPath) {
      log(`Chromium installed: ${installedPath}`);
      return installedPath;
    }
  }
  throw new Error(`Chromium could not be installed. ${remedy}`);
}

function listCandidates() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...usualFolders].filter(Boolean);
  const paths = folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
  return [...new Set([...paths, ...macApplications, ...findPlaywrightChromium()])];
}

function findPlaywrightChromium() {
  try {
    /** @type {typeof import("playwright")} */
    const playwright = createRequire(import.meta.url)("playwright");
    return [playwright.chromium.executablePath()];
  } catch {
    return []; // no Playwright, or no build of Chromium for this system
  }
}

/**
 * Whether a file is a Chromium that starts. The existence of the file is not enough: Ubuntu's chromium-browser may be only a
 * script that asks the user to install a snap.
 * @param {string} path
 */
function canStart(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function listInstallers() {
  const playwright = {
    message: "Downloading Playwright's own.",
    commands: ["npx --no-install playwright install chromium"],
  };
  const isDebian = existsSync("/etc/debian_version");
  const isRoot = process.getuid?.() === 0;
  if (!isDebian || !isRoot) return [playwright];
  const apt = {
    message: "Installing the system's (apt-get install chromium).",
    commands: ["apt-get update", "apt-get install -y chromium"],
  };
  return [apt, playwright];
}

/**
 * Runs an installer, with its output on stderr, because stdout must contain only the path of Chromium.
 * @param {string} command
 */
function run(command) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, { shell: true, stdio: ["ignore", 2, 2], env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium((message) => console.error(message)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
