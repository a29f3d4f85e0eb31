import type { Frame, Page, Request, Response } from "playwright-core";
import { perform, type StepListener } from "./journeys";
import { AuditError, causeOf } from "./sentences/errors";
import type { Subject } from "./subjects";

/** How a page is opened. */
export interface OpenOptions {
  /** CSS selector of what tells that a page is ready; undefined when its `load` event does. */
  readonly waitFor: string | undefined;
  /** Seconds for one page. */
  readonly seconds: number;
  /** Whether a page that leads to another address is audited there. */
  readonly allowsRedirects: boolean;
}

/** How long a page may load after its document is there: an image of another host may never come. In milliseconds. */
const LOADING = 10_000;

/**
 * Opens a page, and waits until there is something to audit. What is no page is an error that says so, and so is
 * another page than the one that was named, a login for instance, unless it is allowed: its address is given then.
 */
export async function openPage(
  page: Page,
  { url, kind, steps = [] }: Subject,
  { waitFor, seconds, allowsRedirects }: OpenOptions,
  onStep: StepListener,
): Promise<string | undefined> {
  const timeout = seconds * 1000;
  let status = 200;
  const note = (each: Response) => {
    if (each.request().isNavigationRequest() && each.frame() === page.mainFrame()) status = each.status();
  };
  page.on("response", note);
  const loading = fetchesOf(page);
  const downloading = downloadOf(page);
  const opened = await Promise.race([
    page.goto(url, { waitUntil: "domcontentloaded", timeout }).catch((error: unknown) => error),
    downloading.begun,
  ]);
  downloading.end();
  page.off("response", note);
  // a status without a page, such as an empty 404, is an error of the network to Chromium
  if (status >= 400) throw new AuditError("pageStatus", { status: String(status) });
  if (opened instanceof Error) throw new AuditError("pageRefused", { cause: causeOf(opened) });
  const response = opened as Response | null;
  const type = response?.headers()["content-type"] ?? "text/html";
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new AuditError("pageNotHtml", { type });
  // timers, which the audit's script waits for, never come where no script may run
  if (SANDBOXED.test(response?.headers()["content-security-policy"] ?? ""))
    throw new AuditError("pageSandboxed");
  const leadsTo = await page.evaluate(holdRefresh).catch(() => undefined);
  if (leadsTo !== undefined && pageAt(leadsTo) !== pageAt(url)) {
    if (!allowsRedirects) throw new AuditError("pageRedirected", { url: leadsTo });
    await page.waitForURL((to) => pageAt(to.href) !== pageAt(url), { timeout, waitUntil: "load" });
  }
  // what is still to come then is left out
  const rest = { timeout: Math.min(timeout, LOADING) };
  const isLoaded =
    opened === null
      ? page.waitForFunction(() => document.readyState === "complete", undefined, rest)
      : page.waitForLoadState("load", rest);
  await isLoaded.catch(() => undefined);
  if (kind === "story") await storyShows(page, timeout);
  if (waitFor !== undefined) {
    await page.waitForSelector(waitFor, { state: "attached", timeout }).catch((error: unknown) => {
      if (/while parsing/.test(causeOf(error))) throw new AuditError("wrongSelector", { selector: waitFor });
      throw new AuditError("pageNeverReady", { selector: waitFor, seconds: String(seconds) });
    });
  }
  if (kind === "page" && waitFor === undefined) await atRest(page, loading.pending);
  loading.end();
  const at = page.url();
  const isElsewhere = pageAt(at) !== pageAt(url);
  if (isElsewhere && !allowsRedirects) throw new AuditError("pageRedirected", { url: at });
  await perform(page, steps, timeout, onStep);
  return isElsewhere ? at : undefined;
}

/** A content security policy that lets no script run, not even ours. */
const SANDBOXED = /(?:^|[;,])\s*sandbox(?=[\s;,]|$)(?![^;,]*\ballow-scripts\b)/i;

/**
 * In the page. Where a page goes on at once by `meta refresh`, that address; one that does so later is kept here, since it
 * would be gone before its audit ends, or not, by how busy the machine is.
 */
function holdRefresh(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>("meta[http-equiv=refresh i]");
  const [, seconds = "", to = ""] =
    /^\s*([\d.]+)\s*[;,\s]?\s*(?:url\s*=)?\s*["']?([^"']*)/i.exec(meta?.content ?? "") ?? [];
  if (!meta || seconds === "") return undefined;
  if (Number.parseFloat(seconds) < 1 && to.trim() !== "") return new URL(to.trim(), document.baseURI).href;
  window.stop();
  return undefined;
}

/** `begun` gives null once the page, which is there, starts a download: Playwright then waits in vain for the page's events. */
function downloadOf(page: Page) {
  let isThere = false;
  let tell: (nothing: null) => void;
  const begun = new Promise<null>((resolve) => (tell = resolve));
  const arrive = (frame: Frame) => (isThere ||= frame === page.mainFrame());
  const download = () => isThere && tell(null);
  page.on("framenavigated", arrive).on("download", download);
  const end = () => page.off("framenavigated", arrive).off("download", download);
  return { begun, end };
}

/** What a page's scripts have asked for and not got. */
function fetchesOf(page: Page) {
  const pending = new Set<Request>();
  const start = (request: Request) => {
    if (/^(?:fetch|xhr|script)$/.test(request.resourceType())) pending.add(request);
  };
  const stop = (request: Request) => pending.delete(request);
  page.on("request", start).on("requestfinished", stop).on("requestfailed", stop);
  const end = () => page.off("request", start).off("requestfinished", stop).off("requestfailed", stop);
  return { pending, end };
}

/** How long nothing may happen before a page counts as at rest, and how long it has for it. In milliseconds. */
const [REST, RESTLESS] = [250, 3000];

/** Waits for what a page's scripts still fetch and write, for a while: some pages never rest. */
async function atRest(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  const end = Date.now() + RESTLESS;
  do {
    // a page that leaves meanwhile is told of by its address
    await page.evaluate(stillness, [REST, end - Date.now()] as const).catch(() => undefined);
  } while (pending.size > 0 && Date.now() < end);
}

/** In the page. One without scripts is as it stays. */
function stillness([rest, most]: readonly [number, number]): Promise<void> | undefined {
  if (document.scripts.length === 0) return undefined;
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, rest);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, rest);
    });
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(end, most);
  });
}

/** An address as far as it names a page: by http or https, with "/" at its end or without. */
function pageAt(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = pathname.replace(/\/(?:index\.html?)?$/, "");
  return `${host.replace(/^www\./, "")}${path}${search}`;
}

/** What holds a story, in its frame. */
export const STORY = "#storybook-root";

/** Storybook says on `body` how it fares with a story. */
async function storyShows(page: Page, timeout: number): Promise<void> {
  const shown = `body.sb-show-main ${STORY} > *`;
  const failed = "body.sb-show-errordisplay, body.sb-show-nopreview";
  const found = await page
    .waitForSelector(`${shown}, ${failed}`, { state: "attached", timeout })
    .catch(() => undefined);
  if (!found) throw new AuditError("storyFailed", { cause: STORY });
  const cause = await page.evaluate((selector) => {
    if (!document.querySelector(selector)) return undefined;
    return document.querySelector("#error-message")?.textContent.trim() || "Storybook";
  }, failed);
  if (cause !== undefined) throw new AuditError("storyFailed", { cause: cause.slice(0, 200) });
}
