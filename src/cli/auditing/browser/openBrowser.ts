import type { Browser, Page } from "playwright-core";
import type { AuditScripts } from "../../../audit/scripts";
import { readPageScript } from "../../../audit/scripts";
import type { Io } from "../../io";
import { codeOf, UserError } from "../../userError";
import { findBrowser } from "./findBrowser";

/** What every page of an audit is opened with. */
export interface Tools {
  /** A tab for one page after another, in a window of its own: closed with its context. */
  openTab(): Promise<Page>;
  readonly scripts: AuditScripts;
  /** Names and versions, for the reports. */
  readonly versions: { readonly browser: string; readonly axe: string };
  close(): Promise<void>;
}

/** Same pixels on every machine, and no traffic but the pages'. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser. Without one, or without the packages that drive it, a `UserError` says what to install. */
export async function openBrowser(named: string | undefined, io: Io): Promise<Tools> {
  const { chromium } = await installed(() => import("playwright-core"), "noPlaywright");
  const { default: axe } = await installed(() => import("axe-core/axe.min.js"), "noAxe");
  const executablePath = findBrowser(named ?? io.env.CHROMIUM_PATH, io, chromium.executablePath());
  // a page is anybody's: the sandbox stays, save for root, with whom Chromium does not start in one
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium
    .launch({ executablePath, args: FLAGS, chromiumSandbox })
    .catch((error: unknown) => {
      throw launchFault(executablePath, error);
    });
  return {
    openTab: () => openTab(browser),
    scripts: { axe: inAscii(axe.source), page: readPageScript() },
    versions: { browser: `Chromium ${browser.version()}`, axe: `axe-core ${axe.version}` },
    close: () => browser.close(),
  };
}

/** Chromium gives frames to the foremost tab of a window, and others one a second; each context has its window. */
async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: "block",
    locale: "fr-FR",
  });
  context.on("page", (page) => {
    // a window that a page opens is no part of it; closed in between, it is closed as well
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
    if (codeOf(error) === "ERR_MODULE_NOT_FOUND") throw new UserError(missing);
    throw error;
  }
}

function launchFault(path: string, error: unknown): UserError {
  const message = error instanceof Error ? error.message : String(error);
  if (/no usable sandbox/i.test(message)) return new UserError("noSandbox", { path });
  // what the browser itself said, before what Playwright says of it
  const [, said = message.split("\n")[0] ?? ""] = /\[err\] (.+)/.exec(message) ?? [];
  const sentence = said
    .replace(/^browserType\.launch: /, "")
    .trim()
    .slice(0, 300);
  return new UserError("browserFails", { path, message: sentence.replace(/[^.!?]$/, "$&.") });
}
