import type { Frame, Page, Request, Response } from "playwright-core";
import { setTimeout as wait } from "node:timers/promises";
import { auditAsFarAs, type AuditOptions, trail, type Trail } from "./auditPage";
import { compare, type KnownFinding, linesFor } from "./baseline";
import type { Tools } from "./browser/openBrowser";
import { type Picture, picturesOf } from "./pictures";
import { AuditError, causeOf } from "./sentences/errors";
import { perform, type StepListener } from "./journeys";
import { withPlaces } from "./sourcePlaces";
import type { RuleSet } from "./rule";
import type { Subject } from "./subjects";
import type { Finding, PageAudit, Part } from "./finding";

/** How every page is audited. */
export interface VisitOptions extends Required<
  Pick<AuditOptions, "schemes" | "widths" | "off" | "language">
> {
  /** CSS selector of what tells that a page is ready; undefined when its `load` event does. */
  readonly waitFor: string | undefined;
  /** Seconds for one page. */
  readonly seconds: number;
  /** Whether a page that leads to another address is audited there. */
  readonly allowsRedirects: boolean;
  /** Whether pictures of the findings are to be taken. */
  readonly pictures: boolean;
  /** The levels that the site gives to rules. */
  readonly levels: ReadonlyMap<string, Finding["severity"]>;
  readonly isCounted: (finding: Finding) => boolean;
  /** Rules besides ours, for the pages made of Markdown. */
  readonly rules: RuleSet | undefined;
  readonly baseline: readonly KnownFinding[];
  /** Ends the visit before its time. */
  readonly signal?: AbortSignal;
  /** Is told of each part of the audit as it begins. */
  readonly onPart?: (part: Part) => void;
}

export interface VisitResult {
  readonly audit: Omit<PageAudit, "findings" | "reviews">;
  /** Those that the baseline does not hold, and those that it does. */
  readonly findings: readonly Finding[];
  readonly known: readonly Finding[];
  readonly gone: readonly KnownFinding[];
  /** What a person has to look at. */
  readonly reviews: readonly Finding[];
  readonly pictures: ReadonlyMap<Finding, Picture>;
  /** The address that was audited, where another one was named. */
  readonly redirectedTo: string | undefined;
}

/** What a visit came to: whole, or as far as it came, with what ended it. A tab that was left so is in no known state. */
export interface Visit {
  readonly result: VisitResult | undefined;
  readonly error: unknown;
}

/** One page, opened and audited in a tab. */
export async function visit(
  tab: Page,
  subject: Subject,
  tools: Tools,
  options: VisitOptions,
): Promise<Visit> {
  const { seconds, signal, onPart } = options;
  const progress: Progress = { trail: trail(onPart), step: undefined };
  let stopWaiting = () => undefined as void;
  const lost = new Promise<never>((_resolve, reject) => {
    // a page may take its whole tab down, of which the browser tells at once, or hold a script that never ends
    const crash = () => reject(new AuditError("tabCrashed"));
    const late = () => {
      if (progress.step)
        reject(new AuditError("journeyTooLong", { ...progress.step, seconds: String(seconds) }));
      else reject(new AuditError("pageTooLong", { seconds: String(seconds) }));
    };
    const stop = () => reject(new AuditError("stopped"));
    const timer = setTimeout(late, seconds * 1000);
    tab.once("crash", crash);
    // it may have come while the tab was opened
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      tab.off("crash", crash);
    };
  });
  const result = work(tab, subject, tools, options, progress);
  try {
    return { result: await Promise.race([result, lost]), error: undefined };
  } catch (error) {
    const audit = progress.trail.soFar();
    if (!audit) return { result: undefined, error };
    const found = await sorted(tab, audit, subject, options, true);
    return { result: { ...found, pictures: new Map(), redirectedTo: undefined }, error };
  } finally {
    stopWaiting();
    // its result no longer counts after its time
    result.catch(() => undefined);
  }
}

/** How far a visit is: the step of its journey, while that is done, then its audit. */
interface Progress {
  readonly trail: Trail;
  step: Readonly<Record<"place" | "step", string>> | undefined;
}

async function work(
  page: Page,
  subject: Subject,
  { scripts }: Tools,
  options: VisitOptions,
  progress: Progress,
): Promise<VisitResult> {
  const redirectedTo = await open(page, subject, options, (step) => (progress.step = step));
  const { schemes, widths, language, off, rules } = options;
  const part = subject.kind === "story" ? { within: STORY } : {};
  const { name, source } = subject;
  const whole = await auditAsFarAs(
    page,
    {
      ...{ name, scripts, schemes, widths, language, off },
      ...part,
      // the rules that were added are about what the Markdown of their makers becomes
      rules: source === undefined ? undefined : rules,
    },
    progress.trail,
  );
  const found = await sorted(page, whole, subject, options, false);
  const pictures = options.pictures
    ? await picturesOf(page, [...found.findings, ...found.reviews])
    : new Map<Finding, Picture>();
  return { ...found, pictures, redirectedTo };
}

/** How long a page that has ended before its time is asked for places. In milliseconds. */
const PLACES = 2000;

/** What was found at the site's levels, at its places in the source, and parted by the baseline. */
async function sorted(
  page: Page,
  { findings: told, reviews: asked, ...described }: PageAudit,
  { name, source, kind, steps }: Subject,
  { levels, isCounted, baseline }: VisitOptions,
  isCut: boolean,
) {
  const all = [...told, ...asked].map((each) => atLevel(each, levels.get(each.rule)));
  const counted = all.filter((each) => each.severity === "review" || isCounted(each));
  const placed = source ? withPlaces(page, counted, source) : counted;
  // a page that hangs does not answer
  const found = isCut
    ? await Promise.race([placed, wait(PLACES, counted)]).catch(() => counted)
    : await placed;
  const reviews = found.filter(({ severity }) => severity === "review");
  const findings = found.filter(({ severity }) => severity !== "review");
  const { fresh, known, gone } = compare(findings, linesFor(name, baseline));
  // a story and a journey's state are known by their own names
  const title = kind === "page" && steps === undefined ? described.title.trim() : "";
  const audit = { ...described, title };
  // what was not tried is not gone
  return { audit, findings: fresh, known, gone: isCut ? [] : gone, reviews };
}

function atLevel(finding: Finding, level: Finding["severity"] | undefined): Finding {
  return level === undefined ? finding : { ...finding, severity: level };
}

/** How long a page may load after its document is there: an image of another host may never come. In milliseconds. */
const LOADING = 10_000;

/**
 * Opens a page, and waits until there is something to audit. What is no page is an error that says so, and so is
 * another page than the one that was named, a login for instance, unless it is allowed: its address is given then.
 */
async function open(
  page: Page,
  { url, kind, steps = [] }: Subject,
  { waitFor, seconds, allowsRedirects }: VisitOptions,
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
const STORY = "#storybook-root";

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
