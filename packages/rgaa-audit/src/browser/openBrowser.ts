import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { getErrorCode } from "@dsfr-blocks/base/node/userError";
import type { Credentials } from "../credentials";
import { AuditError } from "../sentences/errors";
import { chromiumFlags } from "./flags.mjs";
import { type AuditScripts, readPageScript } from "./pageConnection";
import { type Session, recordSession } from "./session";
import { controlTimers } from "./timers";

/** Working directory and environment variables of the audit. */
export interface Machine {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Options of every tab of an audit: what the site needs to answer. */
export interface TabOptions {
  /** Cookies and storage of a person who is logged in. */
  readonly session?: Session | undefined;
  /** Credentials of HTTP authentication. The browser sends them only to the origin of the page that is audited. */
  readonly credentials?: Credentials | undefined;
  readonly userAgent?: string | undefined;
  /** Whether a certificate that is not valid is accepted, such as the certificate of a staging server. */
  readonly ignoresCertificates?: boolean;
}

/** Browser and scripts that all pages of an audit share. */
export type Tools = Awaited<ReturnType<typeof openBrowser>>;

/**
 * Starts the browser.
 *
 * @throws {AuditError} If a package is missing, or if the browser is missing or does not start.
 */
export async function openBrowser(requested: string | undefined, machine: Machine, options: TabOptions = {}) {
  // load Playwright first: if Playwright is missing, the message names both packages
  await loadPlaywright();
  const axe = await loadAxe();
  const browser = await launch(requested, machine, true);
  return {
    /** Opens a tab in its own window, to visit pages of an origin one after another. To close the tab, close its context. */
    openTab: (origin: string) => openTab(browser, origin, options),
    scripts: createScripts(axe),
    /** Names and versions of the browser and of axe, for the reports. */
    versions: { browser: `Chromium ${browser.version()}`, axe: `axe-core ${axe.version}` },
    close: () => browser.close(),
  };
}

/**
 * Checks that this machine can show a window. Most servers and containers cannot.
 *
 * @throws {AuditError} If no window can be shown.
 */
export function checkDisplay({ env }: Pick<Machine, "env">, platform: string = process.platform): void {
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) throw new AuditError("noDisplay");
}

/**
 * Opens a URL in a visible browser, where a person logs in. Returns the session once this person has closed the window.
 *
 * @throws {AuditError} If the browser or the page cannot be opened, or if the site has stored nothing.
 */
export async function logIn(
  url: string,
  requested: string | undefined,
  machine: Machine,
  options: TabOptions = {},
): Promise<Session> {
  const browser = await launch(requested, machine, false);
  try {
    return await recordSession(url, browser, createContextOptions(new URL(url).origin, options));
  } finally {
    await browser.close();
  }
}

async function launch(requested: string | undefined, machine: Machine, headless: boolean): Promise<Browser> {
  const { chromium } = await loadPlaywright();
  const executablePath = findBrowser(
    requested ?? machine.env["CHROMIUM_PATH"],
    machine,
    chromium.executablePath(),
  );
  // pages are not trusted, so the sandbox is on, except for the root user, for whom Chromium does not start with a sandbox
  const chromiumSandbox = process.getuid?.() !== 0;
  return (
    chromium
      // Ctrl-C must not close the browser of an audit: the audit still reports its results so far
      .launch({ executablePath, args: chromiumFlags, chromiumSandbox, headless, handleSIGINT: !headless })
      .catch((error: unknown) => {
        throw launchError(executablePath, error);
      })
  );
}

/**
 * Loads the scripts that run in each page.
 *
 * @throws {AuditError} If axe-core is missing.
 */
export async function loadScripts(): Promise<AuditScripts> {
  return createScripts(await loadAxe());
}

const loadPlaywright = () => importPackage(() => import("playwright-core"), "noPlaywright");

async function loadAxe() {
  return (await importPackage(() => import("axe-core/axe.min.js"), "noAxe")).default;
}

function createScripts(axe: { readonly source: string }): AuditScripts {
  return { axe: escapeNonAscii(axe.source), page: readPageScript() };
}

/**
 * Opens a tab in its own context, and so in its own window: Chromium renders the front tab of a window at full rate, and other
 * tabs only once a second.
 */
async function openTab(browser: Browser, origin: string, options: TabOptions): Promise<Page> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: "block",
    ...createContextOptions(origin, options),
  });
  context.on("page", (page) => {
    // close any window that a page opens, because this window is not part of the page. Ignore an error: the window may be
    // closed already.
    const closePopup = async () => {
      if (await page.opener()) await page.close();
    };
    closePopup().catch(() => undefined);
    // dismiss every dialog, except the question whether to leave the page, which is accepted
    page.on("dialog", (dialog) => {
      const answer = dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss();
      answer.catch(() => undefined);
    });
  });
  await controlTimers(context);
  return context.newPage();
}

/** Returns the options of Playwright for the tabs of an origin. */
function createContextOptions(
  origin: string,
  { session, credentials, userAgent, ignoresCertificates = false }: TabOptions,
): BrowserContextOptions {
  return {
    locale: "fr-FR",
    ignoreHTTPSErrors: ignoresCertificates,
    ...(session && { storageState: session }),
    ...(credentials && { httpCredentials: { ...credentials, origin } }),
    ...(userAgent !== undefined && { userAgent }),
  };
}

/** Escapes all characters outside ASCII: a script with one byte per character is sent and parsed a fifth faster. */
function escapeNonAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Imports a package. Throws an `AuditError` if the package is not installed. */
async function importPackage<T>(load: () => Promise<T>, missing: "noPlaywright" | "noAxe"): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (getErrorCode(error) === "ERR_MODULE_NOT_FOUND") throw new AuditError(missing);
    throw error;
  }
}

function launchError(path: string, error: unknown): AuditError {
  const message = error instanceof Error ? error.message : String(error);
  if (/no usable sandbox/i.test(message)) return new AuditError("noSandbox", { path });
  // prefer the browser's own message to Playwright's
  const [, browserMessage = message.split("\n")[0] ?? ""] = /\[err\] (.+)/.exec(message) ?? [];
  const cause = browserMessage
    .replace(/^browserType\.launch: /, "")
    .trim()
    .slice(0, 300);
  return new AuditError("browserFails", { path, message: cause.replace(/[^.!?]$/, "$&.") });
}

/**
 * Usual names of the browser's executable. Chrome comes first: since version 23.10, Ubuntu allows Chrome's sandbox, but not the
 * sandbox of every Chromium.
 */
const BROWSER_NAMES = ["google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser"];
const BROWSER_FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Returns the path of Chromium or Chrome: the requested path or, if no path is requested, the first path at which a browser
 * starts, among the usual paths and then the path of Playwright's own browser. Throws an `AuditError` if the requested file
 * does not exist, or if no browser is found.
 */
function findBrowser(requested: string | undefined, { cwd, env }: Machine, playwrightPath: string): string {
  if (requested) {
    const path = resolve(cwd, requested);
    if (!existsSync(path)) throw new AuditError("wrongBrowser", { path: requested });
    return path;
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(Boolean), ...BROWSER_FOLDERS];
  const usualPaths = folders.flatMap((folder) => BROWSER_NAMES.map((name) => join(folder, name)));
  const found = [...new Set([...usualPaths, ...APPLICATIONS, playwrightPath])].find(canStart);
  if (found === undefined) throw new AuditError("noBrowser");
  return found;
}

/**
 * Whether a file exists and starts as a browser. It is not enough that the file exists: Ubuntu's `chromium-browser` may be a
 * script that requires a snap.
 */
function canStart(path: string): boolean {
  if (!path || !existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}
