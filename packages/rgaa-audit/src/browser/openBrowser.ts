import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { codeOf } from "@dsfr-blocks/base/node/userError";
import { AuditError } from "../sentences/errors";
import { chromiumFlags } from "./flags.mjs";
import { type AuditScripts, readPageScript } from "./pageConnection";
import { type Session, sessionAt } from "./session";

/** What an audit knows of the machine. */
export interface Machine {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What every page of an audit is opened with. */
export type Tools = Awaited<ReturnType<typeof openBrowser>>;

/** Starts the browser. Without one, or without the packages that drive it, an error says what to install. */
export async function openBrowser(named: string | undefined, machine: Machine, session?: Session) {
  // the browser's package first: its error names both
  await loadPlaywright();
  const axe = await loadAxe();
  const browser = await launch(named, machine, true);
  return {
    /** A tab for one page after another, in a window of its own: closed with its context. */
    openTab: () => openTab(browser, session),
    scripts: scriptsWith(axe),
    /** Names and versions, for the reports. */
    versions: { browser: `Chromium ${browser.version()}`, axe: `axe-core ${axe.version}` },
    close: () => browser.close(),
  };
}

/** Throws where no window can be shown: on a server, in a container. */
export function checkDisplay({ env }: Pick<Machine, "env">, platform: string = process.platform): void {
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) throw new AuditError("noDisplay");
}

/** Starts the browser in a window, for a person to log in at an address; closing the window ends it. */
export async function logIn(url: string, named: string | undefined, machine: Machine): Promise<Session> {
  const browser = await launch(named, machine, false);
  try {
    return await sessionAt(url, browser);
  } finally {
    await browser.close();
  }
}

async function launch(named: string | undefined, machine: Machine, headless: boolean): Promise<Browser> {
  const { chromium } = await loadPlaywright();
  const executablePath = findBrowser(
    named ?? machine.env["CHROMIUM_PATH"],
    machine,
    chromium.executablePath(),
  );
  // a page is anybody's: the sandbox stays, except for root, with whom Chromium does not start in one
  const chromiumSandbox = process.getuid?.() !== 0;
  return (
    chromium
      // what is done by Ctrl-C is still to be reported
      .launch({ executablePath, args: chromiumFlags, chromiumSandbox, headless, handleSIGINT: !headless })
      .catch((error: unknown) => {
        throw launchError(executablePath, error);
      })
  );
}

/** What is put into each page. */
export async function loadScripts(): Promise<AuditScripts> {
  return scriptsWith(await loadAxe());
}

const loadPlaywright = () => installed(() => import("playwright-core"), "noPlaywright");

async function loadAxe() {
  return (await installed(() => import("axe-core/axe.min.js"), "noAxe")).default;
}

function scriptsWith(axe: { readonly source: string }): AuditScripts {
  return { axe: inAscii(axe.source), page: readPageScript() };
}

/** Chromium gives frames to the foremost tab of a window, and others one a second; each context has its window. */
async function openTab(browser: Browser, session: Session | undefined): Promise<Page> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: "block",
    locale: "fr-FR",
    ...(session && { storageState: session }),
  });
  context.on("page", (page) => {
    // a window that a page opens is not part of the page; it may be closed already
    const leave = async () => {
      if (await page.opener()) await page.close();
    };
    leave().catch(() => undefined);
    // nobody answers what a page asks, and none is asked whether it may be left
    page.on("dialog", (dialog) => {
      const answer = dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss();
      answer.catch(() => undefined);
    });
  });
  return context.newPage();
}

/** The same script. A string of one byte a letter takes a fifth less time to the page and to read there. */
function inAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

async function installed<T>(load: () => Promise<T>, missing: "noPlaywright" | "noAxe"): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (codeOf(error) === "ERR_MODULE_NOT_FOUND") throw new AuditError(missing);
    throw error;
  }
}

function launchError(path: string, error: unknown): AuditError {
  const message = error instanceof Error ? error.message : String(error);
  if (/no usable sandbox/i.test(message)) return new AuditError("noSandbox", { path });
  // what the browser itself said, before what Playwright says of it
  const [, said = message.split("\n")[0] ?? ""] = /\[err\] (.+)/.exec(message) ?? [];
  const sentence = said
    .replace(/^browserType\.launch: /, "")
    .trim()
    .slice(0, 300);
  return new AuditError("browserFails", { path, message: sentence.replace(/[^.!?]$/, "$&.") });
}

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
function findBrowser(named: string | undefined, { cwd, env }: Machine, playwrights: string): string {
  if (named) {
    const path = resolve(cwd, named);
    if (!existsSync(path)) throw new AuditError("wrongBrowser", { path: named });
    return path;
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(Boolean), ...FOLDERS];
  const usual = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...new Set([...usual, ...APPLICATIONS, playwrights])].find(starts);
  if (found === undefined) throw new AuditError("noBrowser");
  return found;
}

/** Being there is not enough: Ubuntu's chromium-browser is a script that asks for a snap. */
function starts(path: string): boolean {
  if (!path || !existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}
