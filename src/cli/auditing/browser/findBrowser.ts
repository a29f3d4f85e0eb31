import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Io } from "../../io";
import { UserError } from "../../userError";

/** Chrome first: Ubuntu, since 23.10, lets it have its sandbox, and not every Chromium. */
const NAMES = ["google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium or Chrome: the one that is named, or else the first that starts among the usual
 * names and Playwright's own. One that is named and is not there is a mistake to show, not to work around.
 */
export function findBrowser(named: string | undefined, { cwd, env }: Io, playwrights: string): string {
  if (named) {
    const path = resolve(cwd, named);
    if (!existsSync(path)) throw new UserError("wrongBrowser", { path: named });
    return path;
  }
  const folders = [...(env.PATH ?? "").split(delimiter).filter(Boolean), ...FOLDERS];
  const usual = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...new Set([...usual, ...APPLICATIONS, playwrights])].find(starts);
  if (found === undefined) throw new UserError("noBrowser");
  return found;
}

/** Being there is not enough: Ubuntu's chromium-browser is a script that asks for a snap. */
function starts(path: string): boolean {
  if (!path || !existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}
