import type { Page } from "playwright-core";
import { auditPage } from "../../../audit/auditPage";
import type { Finding, PageAudit, Scheme } from "../../../audit/finding";
import type { Language } from "../../../content/sentences";
import { UserError } from "../../userError";
import { compare, type Known } from "../baseline";
import type { Tools } from "../browser/openBrowser";
import { type Fault, faultsOf } from "../faults";
import type { Subject } from "../subjects/subject";
import { open, type Patience, STORY } from "./open";
import { type Picture, picturesOf } from "./picture";

/** How every page is audited. */
export interface Manner extends Patience {
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  readonly off: readonly string[];
  readonly language: Language;
  /** Whether faults are to be shown. */
  readonly pictures: boolean;
  /** The levels that the site gives to rules. */
  readonly levels: ReadonlyMap<string, Finding["severity"]>;
  readonly isCounted: (finding: Finding) => boolean;
  readonly baseline: readonly Known[];
}

export interface Visit {
  readonly audit: Omit<PageAudit, "findings">;
  /** Those that the baseline does not hold, and those that it does. */
  readonly faults: readonly Fault[];
  readonly known: readonly Fault[];
  readonly gone: readonly Known[];
  readonly pictures: ReadonlyMap<Fault, Picture>;
}

/** One page, opened and audited in a tab. One that throws leaves the tab in no known state. */
export function visit(tab: Page, subject: Subject, tools: Tools, manner: Manner): Promise<Visit> {
  return inTime(work(tab, subject, tools, manner), manner.seconds);
}

async function work(page: Page, subject: Subject, { scripts }: Tools, manner: Manner): Promise<Visit> {
  await open(page, subject, manner);
  const { schemes, widths, language, off } = manner;
  const part = subject.kind === "story" ? { fragment: true, within: STORY } : {};
  const options = { name: subject.name, scripts, schemes, widths, language, off, ...part };
  const { findings, ...audit } = await auditPage(page, options);
  const counted = findings
    .map((each) => atLevel(each, manner.levels.get(each.rule)))
    .filter(manner.isCounted);
  const { file, markdown } = subject;
  const isMarkdown = file !== undefined && markdown !== undefined;
  // it knows the blocks: other sites are audited without React
  const placed = isMarkdown && (await import("./places"));
  const all = faultsOf(placed ? await placed.withPlaces(page, counted, file, markdown) : counted);
  const ofPage = manner.baseline.filter((known) => known.page === subject.name);
  const { fresh: faults, known, gone } = compare(all, ofPage);
  const pictures = manner.pictures ? await picturesOf(page, faults) : new Map<Fault, Picture>();
  return { audit, faults, known, gone, pictures };
}

function atLevel(finding: Finding, level: Finding["severity"] | undefined): Finding {
  return level === undefined ? finding : { ...finding, severity: level };
}

/** A page may hold a script that never ends. */
async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new UserError("pageTooLong", { seconds: String(seconds) })),
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
