import type { Frame, Page, Request, Response } from "playwright-core";
import { decodePath, findFileInside } from "@dsfr-blocks/base/node/inside";
import { countPendingTimers, holdTimers, runLongTimers, waitForTimers } from "./browser/timers";
import { CONTENT_SELECTORS, type ContentType } from "./page/contentTypes";
import { hideCredentials } from "./page/hideCredentials";
import { truncateMarkup } from "./page/located";
import { performSteps, type StepListener } from "./journeys";
import { AuditError, getCause } from "./sentences/errors";
import type { Subject } from "./subjects";

/** Options for opening a page. */
export interface OpenOptions {
  /**
   * CSS selector of an element whose presence indicates that the page is ready. If undefined, a page is ready once it has
   * loaded and is idle, and a story once Storybook shows it.
   */
  readonly waitFor: string | undefined;
  /** Time limit for a page, in seconds. */
  readonly seconds: number;
  /** Whether to audit the target of a redirect instead of failing. */
  readonly allowsRedirects: boolean;
}

/**
 * Time limit of the `load` event, in milliseconds. Without a limit, an image that never arrives from another server would block
 * the audit.
 */
const LOAD_TIMEOUT_MS = 10_000;

/**
 * Opens a page, waits until it is ready, and performs the steps of its journey, if any. Returns the URL of the page to which the
 * page has redirected, if any, and the types of content that it contained when its HTML had loaded and after each step.
 *
 * @throws {AuditError} If the page cannot be opened, is not an HTML page or is never ready, if a step fails, if the stylesheets
 * of an HTML file are missing, or if the page redirects to another page (a login page, for example) without `allowsRedirects`.
 */
export async function openPage(
  page: Page,
  { url, kind, root, lacksFile, steps = [] }: Subject,
  { waitFor, seconds, allowsRedirects }: OpenOptions,
  onStep: StepListener,
): Promise<OpenedPage> {
  const timeout = seconds * 1000;
  let status = 200;
  const recordStatus = (each: Response) => {
    if (each.request().isNavigationRequest() && each.frame() === page.mainFrame()) status = each.status();
  };
  page.on("response", recordStatus);
  const requests = trackRequests(page);
  const missingStyles = root === undefined ? undefined : trackMissingStyles(page, url);
  const downloadWatch = watchDownload(page);
  const navigation = await Promise.race([
    page.goto(url, { waitUntil: "domcontentloaded", timeout }).catch((error: unknown) => error),
    downloadWatch.started,
  ]);
  downloadWatch.end();
  page.off("response", recordStatus);
  // check the status first: Chromium reports a response without content and with an error status, such as an empty 404, as a
  // network error
  if (status >= 400) throw new AuditError("pageStatus", { status: String(status) });
  if (navigation instanceof Error) throw new AuditError("pageRefused", { cause: getCause(navigation) });
  const response = navigation as Response | null;
  const type = response?.headers()["content-type"] ?? "text/html";
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new AuditError("pageNotHtml", { type });
  // refuse a page whose content security policy forbids scripts: the page script waits for timers, which would not run
  if (SANDBOX_POLICY.test(response?.headers()["content-security-policy"] ?? ""))
    throw new AuditError("pageSandboxed");
  const refreshUrl = await page.evaluate(findImmediateRefreshUrl).catch(() => undefined);
  if (refreshUrl !== undefined && getPageKey(refreshUrl) !== getPageKey(url)) {
    if (!allowsRedirects) throw new AuditError("pageRedirected", { url: refreshUrl });
    await page.waitForURL((newUrl) => getPageKey(newUrl.href) !== getPageKey(url), {
      timeout,
      waitUntil: "load",
    });
  }
  // a page that is ready at a sign of its own may need its long timers to give this sign
  const isReadyWhenIdle = kind === "page" && waitFor === undefined;
  if (isReadyWhenIdle) await holdTimers(page, "long");
  const seenKinds = trackKinds(page);
  await seenKinds.read();
  // after this time limit, resources that are still loading are ignored
  const loadOptions = { timeout: Math.min(timeout, LOAD_TIMEOUT_MS) };
  const loadEvent =
    navigation === null
      ? page.waitForFunction(() => document.readyState === "complete", undefined, loadOptions)
      : page.waitForLoadState("load", loadOptions);
  await loadEvent.catch(() => undefined);
  if (kind === "story") await waitForStory(page, timeout);
  if (waitFor !== undefined) {
    await page.waitForSelector(waitFor, { state: "attached", timeout }).catch((error: unknown) => {
      if (/while parsing/.test(getCause(error))) throw new AuditError("wrongSelector", { selector: waitFor });
      throw new AuditError("pageNeverReady", { selector: waitFor, seconds: String(seconds) });
    });
  }
  let changing: string | undefined;
  if (isReadyWhenIdle) {
    changing = await waitUntilIdle(page, requests.pending);
    if ((await runLongTimers(page)) > 0) changing = await waitUntilIdle(page, requests.pending);
  }
  requests.end();
  if (root !== undefined && missingStyles) await checkStyles(page, root, missingStyles.end());
  const linkedPaths = lacksFile === undefined ? [] : await page.evaluate(listLinkedPaths);
  const currentUrl = page.url();
  const isElsewhere = getPageKey(currentUrl) !== getPageKey(url);
  if (isElsewhere && !allowsRedirects) throw new AuditError("pageRedirected", { url: currentUrl });
  if (steps.length > 0) {
    await holdTimers(page, "none");
    await performSteps(page, steps, timeout, onStep, seenKinds.read);
  }
  await waitForTimers(page);
  await holdTimers(page, "all");
  return {
    redirectedTo: isElsewhere ? hideCredentials(currentUrl) : undefined,
    seenKinds: seenKinds.end(),
    pathsWithoutFile: linkedPaths.filter((path) => lacksFile?.(decodePath(path) ?? path)),
    unsettled: changing === undefined ? [] : [changing],
  };
}

/** Page that is open and ready for its audit. */
export interface OpenedPage {
  /** URL that the page has redirected to. Undefined if it is the requested URL. */
  readonly redirectedTo: string | undefined;
  /** Paths of the site to which the page has a link, and for which the audited folder has no file. */
  readonly pathsWithoutFile: readonly string[];
  /** Types of content that the page contained at some time before its audit. */
  readonly seenKinds: readonly ContentType[];
  /** Start tag of an element in which the page still changed its content after the time limit. */
  readonly unsettled: readonly string[];
}

/** Tracks the types of content of a page at each `read`. `end` returns those that were read at the current URL. */
function trackKinds(page: Page) {
  const seen: { readonly url: string; readonly kinds: readonly ContentType[] }[] = [];
  const read = async () => {
    const url = page.url();
    // if the page loads another URL during the read, skip this read: the next one reads the new page
    const kinds = await page.evaluate(findKinds, CONTENT_SELECTORS).catch(() => []);
    seen.push({ url, kinds: kinds as ContentType[] });
  };
  const end = () =>
    seen.filter(({ url }) => getPageKey(url) === getPageKey(page.url())).flatMap(({ kinds }) => kinds);
  return { read, end };
}

/** Runs in the page. Returns the keys of the selectors that match an element. */
function findKinds(selectors: Readonly<Record<string, string>>): string[] {
  return Object.keys(selectors).filter((kind) => document.querySelector(selectors[kind] ?? ""));
}

/** Runs in the page. Returns the path of each link to the page's own site, without duplicates. */
function listLinkedPaths(): string[] {
  const targets = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  return [...new Set(targets)];
}

/** Matches a content security policy that forbids all scripts, including the page script of the audit. */
const SANDBOX_POLICY = /(?:^|[;,])\s*sandbox(?=[\s;,]|$)(?![^;,]*\ballow-scripts\b)/i;

/**
 * Runs in the page. Returns the target URL of an immediate `meta refresh`; undefined if the page has no immediate refresh.
 * Cancels a delayed refresh: otherwise, depending on the machine's load, the page could change during the audit.
 */
function findImmediateRefreshUrl(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>("meta[http-equiv=refresh i]");
  const [, seconds = "", to = ""] =
    /^\s*([\d.]+)\s*[;,\s]?\s*(?:url\s*=)?\s*["']?([^"']*)/i.exec(meta?.content ?? "") ?? [];
  if (!meta || seconds === "") return undefined;
  if (Number.parseFloat(seconds) < 1 && to.trim() !== "") return new URL(to.trim(), document.baseURI).href;
  window.stop();
  return undefined;
}

/**
 * Watches for a download that starts after the page is shown. After the start of such a download, Playwright's wait for the
 * page would never end. `started` resolves to null when the download starts. `end` stops the watch.
 */
function watchDownload(page: Page) {
  let isPageShown = false;
  let resolveStarted: (value: null) => void;
  const started = new Promise<null>((resolve) => (resolveStarted = resolve));
  const onNavigated = (frame: Frame) => (isPageShown ||= frame === page.mainFrame());
  const onDownload = () => isPageShown && resolveStarted(null);
  page.on("framenavigated", onNavigated).on("download", onDownload);
  const end = () => page.off("framenavigated", onNavigated).off("download", onDownload);
  return { started, end };
}

/**
 * Tracks the requests for scripts, and the requests that scripts send. `pending` contains the requests that have not ended.
 * `end` stops the tracking.
 */
function trackRequests(page: Page) {
  const pending = new Set<Request>();
  const start = (request: Request) => {
    if (/^(?:fetch|xhr|script)$/.test(request.resourceType())) pending.add(request);
  };
  const stop = (request: Request) => pending.delete(request);
  page.on("request", start).on("requestfinished", stop).on("requestfailed", stop);
  const end = () => page.off("request", start).off("requestfinished", stop).off("requestfailed", stop);
  return { pending, end };
}

/** Tracks the stylesheets of the page's own site that do not exist. `end` stops the tracking, and returns their paths. */
function trackMissingStyles(page: Page, url: string) {
  const paths: string[] = [];
  const { origin } = new URL(url);
  const record = (response: Response) => {
    const isMissing = response.request().resourceType() === "stylesheet" && response.status() === 404;
    const target = new URL(response.url());
    if (isMissing && target.origin === origin) paths.push(target.pathname);
  };
  page.on("response", record);
  const end = () => {
    page.off("response", record);
    return paths;
  };
  return { end };
}

/**
 * Checks the styles of an HTML file: without them, the audit would not be about the page of the site.
 *
 * @throws {AuditError} If the page has no stylesheet because they are missing, or if a missing stylesheet is in the site's
 * folder, but without the first folders of its path: the site is published under a base path.
 */
async function checkStyles(page: Page, root: string, missingPaths: readonly string[]): Promise<void> {
  const base = missingPaths.map((path) => findBase(root, path)).find((found) => found !== undefined);
  const isUnstyled = missingPaths.length > 0 && (await page.evaluate(hasNoStyles));
  if (base !== undefined || isUnstyled)
    throw new AuditError("missingStyles", { paths: missingPaths.join(", "), base: base ?? "" });
}

/** Runs in the page. Whether no stylesheet of the page has a rule. A stylesheet of another site counts: it cannot be read. */
function hasNoStyles(): boolean {
  return [...document.styleSheets].every((sheet) => {
    try {
      return sheet.cssRules.length === 0;
    } catch {
      return false;
    }
  });
}

/** Returns the base path of a site, from the path of a file that its folder contains elsewhere: `/eig/` for `/eig/assets/a.css`. */
function findBase(root: string, path: string): string | undefined {
  const segments = (decodePath(path) ?? "").split("/").slice(1);
  const depth = segments.findIndex(
    (_, index) => index > 0 && "path" in findFileInside(root, segments.slice(index).join("/")),
  );
  return depth < 0 ? undefined : `/${segments.slice(0, depth).join("/")}/`;
}

/** Time without changes after which a page counts as idle, and time limit of the wait for an idle page, in milliseconds. */
const [IDLE_MS, MAX_WAIT_MS] = [250, 3000];

/**
 * Waits until a page's scripts have stopped sending requests, changing the DOM and setting timers. The wait has a time limit,
 * because some pages are never idle: if the DOM still changes then, returns the start tag of the element that has changed.
 */
async function waitUntilIdle(page: Page, pending: ReadonlySet<Request>): Promise<string | undefined> {
  const end = Date.now() + MAX_WAIT_MS;
  let changing: string | undefined;
  do {
    // if the page navigates away meanwhile, its new URL is reported later
    changing = await page
      .evaluate(waitForIdleDom, [IDLE_MS, end - Date.now()] as const)
      .catch(() => undefined);
  } while (Date.now() < end && (pending.size > 0 || (await countPendingTimers(page)) > 0));
  return changing === undefined ? undefined : truncateMarkup(changing);
}

/**
 * Runs in the page. Waits until the DOM is idle, for at most `maxMs`. If the DOM still changes then, returns the start tag of the
 * element that has changed. For a page without scripts, which is always idle, returns undefined at once.
 */
function waitForIdleDom([idleMs, maxMs]: readonly [number, number]): Promise<string | undefined> | undefined {
  if (document.scripts.length === 0) return undefined;
  const latest = performance.now() + maxMs;
  return new Promise((resolve) => {
    const end = (changed?: Node) => {
      observer.disconnect();
      resolve(changed instanceof Element ? /^<(?:"[^"]*"|[^">])*>/.exec(changed.outerHTML)?.[0] : undefined);
    };
    let timer = setTimeout(end, idleMs);
    const observer = new MutationObserver(([change]) => {
      clearTimeout(timer);
      if (performance.now() > latest) end(change?.target);
      else timer = setTimeout(end, idleMs);
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/**
 * Returns the part of a URL that identifies a page. Omits the protocol, `www.`, `index.html`, a final slash and the hash. The
 * query has one encoding: Storybook writes `:` as `%3A` in the URL of the page that it shows.
 */
function getPageKey(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const path = pathname.replace(/\/(?:index\.html?)?$/, "");
  return `${host.replace(/^www\./, "")}${path}?${searchParams.toString()}`;
}

/** Selector of the element that contains the story in Storybook's frame. */
export const STORY_SELECTOR = "#storybook-root";

/**
 * Waits until Storybook shows a story, as the classes of `body` indicate. Throws an `AuditError` if Storybook cannot show the
 * story.
 */
async function waitForStory(page: Page, timeout: number): Promise<void> {
  const shownSelector = `body.sb-show-main ${STORY_SELECTOR} > *`;
  const failedSelector = "body.sb-show-errordisplay, body.sb-show-nopreview";
  const found = await page
    .waitForSelector(`${shownSelector}, ${failedSelector}`, { state: "attached", timeout })
    .catch(() => undefined);
  if (!found) throw new AuditError("storyFailed", { cause: STORY_SELECTOR });
  const cause = await page.evaluate((selector) => {
    if (!document.querySelector(selector)) return undefined;
    return document.querySelector("#error-message")?.textContent.trim() || "Storybook";
  }, failedSelector);
  if (cause !== undefined) throw new AuditError("storyFailed", { cause: cause.slice(0, 200) });
}
