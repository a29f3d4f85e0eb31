import type { Page } from "playwright-core";
import { setTimeout as wait } from "node:timers/promises";
import { auditInStages, type AuditOptions, createStageTracker, type StageTracker } from "./auditPage";
import { compareWithBaseline, type KnownFinding, selectLines } from "./baseline";
import type { Tools } from "./browser/openBrowser";
import { type Picture, takePictures } from "./pictures";
import { AuditError } from "./sentences/errors";
import { type OpenedPage, type OpenOptions, openPage, STORY_SELECTOR } from "./openPage";
import { addSourceLocations } from "./sourceLocations";
import type { RuleSet } from "./rule";
import type { Subject } from "./subjects";
import type { Finding, PageAudit, AuditStage } from "./finding";

/** Options of the audit of every page. */
export interface VisitOptions
  extends OpenOptions, Required<Pick<AuditOptions, "schemes" | "widths" | "off" | "language">> {
  /** Whether to take pictures of the findings. */
  readonly pictures: boolean;
  /** Severities of rules in the settings of the site, by rule name. */
  readonly levels: ReadonlyMap<string, Finding["severity"]>;
  /** Whether a finding counts, because its severity is at least the lowest severity to count. */
  readonly isCounted: (finding: Finding) => boolean;
  /** Rules to add to the built-in rules, on the pages built from Markdown. */
  readonly rules: RuleSet | undefined;
  readonly baseline: readonly KnownFinding[];
  /** Signal that interrupts the visit. */
  readonly signal?: AbortSignal;
  /** Called before each stage of the audit. */
  readonly onStage?: (stage: AuditStage) => void;
}

/** Result of the visit of a page. After an interruption, nothing is known of redirects and links. */
export interface VisitResult extends Pick<OpenedPage, "redirectedTo" | "pathsWithoutFile"> {
  readonly audit: Omit<PageAudit, "findings" | "reviews">;
  /** Findings that are not in the baseline. */
  readonly findings: readonly Finding[];
  /** Findings that are in the baseline. */
  readonly known: readonly Finding[];
  /** Findings of the baseline that were not found again. */
  readonly gone: readonly KnownFinding[];
  /** Review items: findings on which only a person can decide. */
  readonly reviews: readonly Finding[];
  readonly pictures: ReadonlyMap<Finding, Picture>;
}

/**
 * Result of a visit, and the error that interrupted the visit, if any. After an error, the result is partial or undefined, and
 * the state of the tab is unknown.
 */
export interface Visit {
  readonly result: VisitResult | undefined;
  readonly error: unknown;
}

/** Opens and audits a page in a tab. If the audit fails, returns the error and the partial result, and does not throw. */
export async function visit(
  tab: Page,
  subject: Subject,
  auditBrowser: Tools,
  options: VisitOptions,
): Promise<Visit> {
  const { seconds, signal, onStage } = options;
  const progress: Progress = { tracker: createStageTracker(onStage), step: undefined };
  let stopWaiting = () => undefined as void;
  const interruption = new Promise<never>((_resolve, reject) => {
    // a page may crash its tab, which the browser reports at once, or run a script that never ends
    const rejectCrashed = () => reject(new AuditError("tabCrashed"));
    const rejectLate = () => {
      if (progress.step)
        reject(new AuditError("journeyTooLong", { ...progress.step, seconds: String(seconds) }));
      else reject(new AuditError("pageTooLong", { seconds: String(seconds) }));
    };
    const rejectStopped = () => reject(new AuditError("stopped"));
    const timer = setTimeout(rejectLate, seconds * 1000);
    tab.once("crash", rejectCrashed);
    // the signal may have aborted while the tab was opened
    if (signal?.aborted) rejectStopped();
    signal?.addEventListener("abort", rejectStopped);
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", rejectStopped);
      tab.off("crash", rejectCrashed);
    };
  });
  const result = openAndAudit(tab, subject, auditBrowser, options, progress);
  try {
    return { result: await Promise.race([result, interruption]), error: undefined };
  } catch (error) {
    const audit = progress.tracker.getPartialAudit();
    if (!audit) return { result: undefined, error };
    const processed = await processFindings(tab, audit, subject, options, true);
    return {
      result: { ...processed, pictures: new Map(), redirectedTo: undefined, pathsWithoutFile: [] },
      error,
    };
  } finally {
    stopWaiting();
    // after an interruption, the audit continues in the tab: ignore any error of this audit
    result.catch(() => undefined);
  }
}

/** Progress of a visit: the current step of its journey, if any, and the tracker of its audit. */
interface Progress {
  readonly tracker: StageTracker;
  step: Readonly<Record<"stepNumber" | "step", string>> | undefined;
}

async function openAndAudit(
  page: Page,
  subject: Subject,
  { scripts }: Tools,
  options: VisitOptions,
  progress: Progress,
): Promise<VisitResult> {
  const {
    redirectedTo,
    seenKinds,
    pathsWithoutFile,
    unsettled: changing,
  } = await openPage(page, subject, options, (step) => (progress.step = step));
  const { schemes, widths, language, off, rules } = options;
  const scope = subject.kind === "story" ? { within: STORY_SELECTOR } : {};
  const { name, source } = subject;
  const pageAudit = await auditInStages(
    page,
    {
      ...{ name, scripts, schemes, widths, language, off },
      ...scope,
      // the rules that another tool adds are only for the pages that this tool builds from Markdown: only these pages have a
      // source
      rules: source === undefined ? undefined : rules,
    },
    progress.tracker,
  );
  const possibleKinds = [...new Set([...pageAudit.possibleKinds, ...seenKinds])];
  const unsettled = [...new Set([...changing, ...pageAudit.unsettled])];
  const completeAudit = { ...pageAudit, possibleKinds, unsettled };
  const processed = await processFindings(page, completeAudit, subject, options, false);
  const pictures = options.pictures
    ? await takePictures(page, [...processed.findings, ...processed.reviews])
    : new Map<Finding, Picture>();
  return { ...processed, pictures, redirectedTo, pathsWithoutFile };
}

/** Time limit, in milliseconds, for locating findings in the Markdown source of a page whose audit was interrupted. */
const POSITION_TIMEOUT_MS = 2000;

/**
 * Applies the site's severities to findings, drops the findings that do not count, adds the locations of the others in the
 * Markdown source, and separates known findings from fresh findings.
 */
async function processFindings(
  page: Page,
  { findings: auditFindings, reviews: auditReviews, ...description }: PageAudit,
  { name, source, kind, steps }: Subject,
  { levels, isCounted, baseline }: VisitOptions,
  isInterrupted: boolean,
) {
  const all = [...auditFindings, ...auditReviews].map((each) => applyLevel(each, levels.get(each.rule)));
  const counted = all.filter((each) => each.severity === "review" || isCounted(each));
  const locating = source ? addSourceLocations(page, counted, source) : counted;
  // a page that hangs does not answer: limit the wait
  const located = isInterrupted
    ? await Promise.race([locating, wait(POSITION_TIMEOUT_MS, counted)]).catch(() => counted)
    : await locating;
  const reviews = located.filter(({ severity }) => severity === "review");
  const findings = located.filter(({ severity }) => severity !== "review");
  const { fresh, known, gone } = compareWithBaseline(findings, selectLines(name, baseline));
  // for a story or a step of a journey, reports show the name of this story or step instead of the page's title
  const title = kind === "page" && steps === undefined ? description.title.trim() : "";
  const audit = { ...description, title };
  // an interrupted audit may have missed findings: do not report any as gone
  return { audit, findings: fresh, known, gone: isInterrupted ? [] : gone, reviews };
}

function applyLevel(finding: Finding, level: Finding["severity"] | undefined): Finding {
  return level === undefined ? finding : { ...finding, severity: level };
}
