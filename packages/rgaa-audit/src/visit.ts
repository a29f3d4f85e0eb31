import type { Page } from "playwright-core";
import { setTimeout as wait } from "node:timers/promises";
import { auditAsFarAs, type AuditOptions, trail, type Trail } from "./auditPage";
import { compare, type KnownFinding, linesFor } from "./baseline";
import type { Tools } from "./browser/openBrowser";
import { type Picture, picturesOf } from "./pictures";
import { AuditError } from "./sentences/errors";
import { type OpenOptions, openPage, STORY } from "./openPage";
import { withPlaces } from "./sourcePlaces";
import type { RuleSet } from "./rule";
import type { Subject } from "./subjects";
import type { Finding, PageAudit, Part } from "./finding";

/** How every page is audited. */
export interface VisitOptions
  extends OpenOptions, Required<Pick<AuditOptions, "schemes" | "widths" | "off" | "language">> {
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
  const redirectedTo = await openPage(page, subject, options, (step) => (progress.step = step));
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
