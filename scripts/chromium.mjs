// The one place that knows where Chromium is. `node scripts/chromium.mjs` prints its path, after installing it if need be.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumFlags as flags } from "../packages/rgaa-audit/src/browser/flags.mjs";

/** The audit's own; and containers run as root, where the sandbox cannot start. */
export const chromiumFlags = ["--no-sandbox", ...flags];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

const macApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const remedy =
  "Install Chromium or Chrome, or set CHROMIUM_PATH to the browser's executable, then run this again: node scripts/chromium.mjs";

/**
 * The path of a Chromium that starts, or undefined. Never installs.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  // a wrong CHROMIUM_PATH is a mistake to show, not to work around with another browser
  if (named) return starts(named) ? named : undefined;
  return candidates().find(starts);
}

/**
 * The path of a Chromium that starts, installed now if there was none. Throws a sentence that says what to do.
 * @param {(sentence: string) => void} [say]
 * @returns {string}
 */
export function ensureChromium(say = () => {}) {
  const found = findChromium();
  if (found) {
    say(`Chromium found: ${found}`);
    return found;
  }
  if (process.env.CHROMIUM_PATH) {
    throw new Error(
      `CHROMIUM_PATH is "${process.env.CHROMIUM_PATH}", and no browser starts from there. Correct it, or unset it to let this script look.`,
    );
  }
  for (const { sentence, lines } of installs()) {
    say(`No Chromium on this machine. ${sentence}`);
    const done = lines.every((line) => run(line));
    const installed = done ? findChromium() : undefined;
    if (installed) {
      say(`Chromium installed: ${installed}`);
      return installed;
    }
  }
  throw new Error(`Chromium could not be installed. ${remedy}`);
}

function candidates() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...usualFolders].filter(Boolean);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set([...paths, ...macApplications, ...playwrightOwn()])];
}

function playwrightOwn() {
  try {
    /** @type {typeof import("playwright")} */
    const playwright = createRequire(import.meta.url)("playwright");
    return [playwright.chromium.executablePath()];
  } catch {
    return []; // no Playwright, or no build of Chromium for this system
  }
}

/**
 * Being there is not enough: Ubuntu's chromium-browser is a script that asks for a snap.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function installs() {
  const playwright = {
    sentence: "Downloading Playwright's own.",
    lines: ["npx --no-install playwright install chromium"],
  };
  const isDebian = existsSync("/etc/debian_version");
  const isRoot = process.getuid?.() === 0;
  if (!isDebian || !isRoot) return [playwright];
  const apt = {
    sentence: "Installing the system's (apt-get install chromium).",
    lines: ["apt-get update", "apt-get install -y chromium"],
  };
  return [apt, playwright];
}

/**
 * The installer speaks on stderr: stdout is for the path alone.
 * @param {string} line
 */
function run(line) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(line, { shell: true, stdio: ["ignore", 2, 2], env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium((sentence) => console.error(sentence)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
