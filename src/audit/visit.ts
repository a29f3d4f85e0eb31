import type { Page, Response } from "playwright-core";
import type { Language } from "../content/sentences";
import { auditPage } from "./auditPage";
import { compare, type KnownViolation } from "./baseline";
import type { Tools } from "./browser/openBrowser";
import { type Picture, picturesOf } from "./pictures";
import { AuditError } from "./sentences/errors";
import { withPlaces } from "./sourcePlaces";
import type { Subject } from "./subjects";
import { type Occurrence, type PageAudit, type Scheme, type Violation, violationsOf } from "./violation";

/** How every page is audited. */
export interface VisitOptions extends Timeouts {
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  readonly off: readonly string[];
  readonly language: Language;
  /** Whether pictures of the violations are to be taken. */
  readonly pictures: boolean;
  /** The levels that the site gives to rules. */
  readonly levels: ReadonlyMap<string, Occurrence["severity"]>;
  readonly isCounted: (occurrence: Occurrence) => boolean;
  readonly baseline: readonly KnownViolation[];
}

export interface VisitResult {
  readonly audit: Omit<PageAudit, "occurrences">;
  /** Those that the baseline does not hold, and those that it does. */
  readonly violations: readonly Violation[];
  readonly known: readonly Violation[];
  readonly gone: readonly KnownViolation[];
  readonly pictures: ReadonlyMap<Violation, Picture>;
}

/** One page, opened and audited in a tab. One that throws leaves the tab in no known state. */
export function visit(
  tab: Page,
  subject: Subject,
  tools: Tools,
  options: VisitOptions,
): Promise<VisitResult> {
  return inTime(work(tab, subject, tools, options), options.seconds);
}

async function work(
  page: Page,
  subject: Subject,
  { scripts }: Tools,
  options: VisitOptions,
): Promise<VisitResult> {
  await open(page, subject, options);
  const { schemes, widths, language, off, levels, isCounted, baseline } = options;
  const part = subject.kind === "story" ? { fragment: true, within: STORY } : {};
  const { name, source } = subject;
  const { occurrences, ...audit } = await auditPage(page, {
    ...{ name, scripts, schemes, widths, language, off },
    ...part,
  });
  const counted = occurrences.map((each) => atLevel(each, levels.get(each.rule))).filter(isCounted);
  const all = violationsOf(source ? await withPlaces(page, counted, source) : counted);
  const ofPage = baseline.filter((known) => known.page === name);
  const { fresh: violations, known, gone } = compare(all, ofPage);
  const pictures = options.pictures ? await picturesOf(page, violations) : new Map<Violation, Picture>();
  return { audit, violations, known, gone, pictures };
}

function atLevel(occurrence: Occurrence, level: Occurrence["severity"] | undefined): Occurrence {
  return level === undefined ? occurrence : { ...occurrence, severity: level };
}

/** A page may hold a script that never ends. */
async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AuditError("pageTooLong", { seconds: String(seconds) })),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // what comes of it after its time is of no interest
    work.catch(() => undefined);
  }
}

export interface Timeouts {
  /** CSS selector of what tells that a page is ready; undefined when its `load` event does. */
  readonly waitFor: string | undefined;
  /** Seconds for one page. */
  readonly seconds: number;
}

/** Opens a page, and waits until there is something to audit. What is no page is an error that says so. */
export async function open(
  page: Page,
  { url, kind }: Subject,
  { waitFor, seconds }: Timeouts,
): Promise<void> {
  const timeout = seconds * 1000;
  let status = 200;
  const note = (each: Response) => {
    if (each.request().isNavigationRequest() && each.frame() === page.mainFrame()) status = each.status();
  };
  page.on("response", note);
  const opened = await page.goto(url, { waitUntil: "load", timeout }).catch((error: unknown) => error);
  page.off("response", note);
  // a status without a page, such as an empty 404, is an error of the network to Chromium
  if (status >= 400) throw new AuditError("pageStatus", { status: String(status) });
  if (opened instanceof Error) throw new AuditError("pageRefused", { cause: causeOf(opened) });
  const response = opened as Response | null;
  const type = response?.headers()["content-type"] ?? "text/html";
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new AuditError("pageNotHtml", { type });
  if (kind === "story") await storyShows(page, timeout);
  if (waitFor === undefined) return;
  await page.waitForSelector(waitFor, { state: "attached", timeout }).catch(() => {
    throw new AuditError("pageNeverReady", { selector: waitFor, seconds: String(seconds) });
  });
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

/** Playwright's own words, as `net::ERR_CONNECTION_REFUSED`, without its log of the call. */
export function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, "");
}
