import type { KnownFinding } from "./baseline";
import type { Changes } from "./changes";
import type { Tools } from "./browser/openBrowser";
import type { Session } from "./browser/session";
import type { CriterionAnswer } from "./reports/rgaa/answers";
import type { AuditTargets, UnreadableFile } from "./subjects";
import type { Shard } from "./shard";
import type { VisitOptions, VisitResult } from "./visit";

/** Request for an audit: its pages and its options. */
export interface AuditRequest extends VisitOptions {
  /** Name of the command, for the reports. */
  readonly tool: string;
  readonly targets: AuditTargets;
  /** Files whose content cannot be read. */
  readonly unread: readonly UnreadableFile[];
  /** Root folder of the site, to which the URLs in `/` of HTML files are relative. */
  readonly publicFolder: string | undefined;
  /** Executable of the browser. If undefined, one is searched for. */
  readonly browser: string | undefined;
  /** Number of pages audited at a time. */
  readonly jobs: number;
  readonly today: Date;
  /** Answers of persons for criteria of RGAA. */
  readonly answers: readonly CriterionAnswer[];
  readonly session: Session | undefined;
  /** Shard of the pages that this run audits. */
  readonly shard: Shard;
}

/** Outcome of an audit, with the parts of its request that reports contain. */
export interface Outcome extends Pick<
  AuditRequest,
  "unread" | "schemes" | "widths" | "today" | "answers" | "tool" | "shard"
> {
  /** Names of all requested pages, in order, including those of other shards. */
  readonly subjects: readonly string[];
  /** Audited pages, complete or not, in the order in which they were named. */
  readonly pages: readonly AuditedPage[];
  /** Pages that could not be audited, and those whose audit was interrupted. */
  readonly failures: readonly Failure[];
  /** Number of findings of the baseline that were found again. They are not in the pages' `findings`, but the grid counts them. */
  readonly known: number;
  /** Findings of the baseline that were not found again. */
  readonly gone: readonly KnownFinding[];
  readonly versions: Tools["versions"];
  /** Differences from a previous audit, if its report is given. */
  readonly changes?: Changes | undefined;
}

/** Page that was audited, completely or not. */
export interface AuditedPage extends VisitResult {
  readonly name: string;
  /** Index among all requested pages, from 0. */
  readonly place: number;
  /** File of the page. Undefined for a URL. */
  readonly file: string | undefined;
}

/** Failure of the audit of a page. */
export interface Failure {
  readonly page: string;
  /** Index among all requested pages, from 0. */
  readonly place: number;
  readonly message: string;
}

/** Creates the outcome of pages and failures, which may be in any order. */
export function createOutcome(
  results: readonly (AuditedPage | Failure)[],
  request: Omit<Outcome, "pages" | "failures" | "known" | "gone">,
): Outcome {
  const sorted = [...results].sort((a, b) => a.place - b.place);
  const pages = sorted.filter((each) => "audit" in each);
  return {
    ...request,
    pages,
    failures: sorted.filter((each) => "message" in each),
    known: sum(pages, ({ known }) => known.length),
    gone: pages.flatMap(({ gone }) => gone),
  };
}

/** Computes the totals of an audit. */
export function computeTotals({ pages, known, unread, failures }: Outcome) {
  const cut = sum(pages, ({ audit }) => (audit.untried.length > 0 ? 1 : 0));
  return {
    known,
    unread: unread.length,
    /** Pages that were not audited at all. `outcome.failures` also contains those of `cut`. */
    failures: failures.length - cut,
    /** Pages whose audit was interrupted. */
    cut,
    checks: sum(pages, ({ audit }) => audit.checks),
    nodes: sum(pages, ({ audit }) => audit.nodes),
    findings: sum(pages, ({ findings }) => findings.length),
    reviews: sum(pages, ({ reviews }) => reviews.length),
    frames: sum(pages, ({ audit }) => audit.frames),
    /** Pages whose audit is complete, but where the Tab key did not go through the whole page. */
    unwalked: sum(pages, ({ audit }) => (audit.isWalked || audit.untried.length > 0 ? 0 : 1)),
  };
}

function sum<T>(items: readonly T[], getValue: (item: T) => number): number {
  return items.reduce((total, item) => total + getValue(item), 0);
}
