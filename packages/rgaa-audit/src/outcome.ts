import type { KnownFinding } from "./baseline";
import type { Changes } from "./changes";
import type { TabOptions, Tools } from "./browser/openBrowser";
import type { Answer } from "./reports/rgaa/answers";
import type { AuditTargets, ServedSite, UnreadableFile } from "./subjects";
import type { Shard } from "./shard";
import type { VisitOptions, VisitResult } from "./visit";

/** Request for an audit: its pages and its options. */
export interface AuditRequest extends VisitOptions, TabOptions, ServedSite {
  /** Name of the command, which the reports show. */
  readonly tool: string;
  readonly targets: AuditTargets;
  /** Page files whose content cannot be read. */
  readonly unread: readonly UnreadableFile[];
  /** Path of the browser's executable. If undefined, the audit searches for an installed browser. */
  readonly browser: string | undefined;
  /** Number of pages that are audited at the same time. */
  readonly jobs: number;
  readonly today: Date;
  /** A person's answers to RGAA criteria and tests, and to review items. */
  readonly answers: readonly Answer[];
  /** Minimum time between the starts of two pages, in seconds. */
  readonly delay: number;
  /** Part of the pages that this run audits. */
  readonly shard: Shard;
}

/** Outcome of an audit, with the parts of its request that the reports contain. */
export interface Outcome extends Pick<
  AuditRequest,
  "unread" | "schemes" | "widths" | "today" | "answers" | "tool" | "shard"
> {
  /** Names of all requested pages, in order, including the pages of other shards. */
  readonly subjects: readonly string[];
  /** Pages that were completely or partly audited, in their order in the request. */
  readonly pages: readonly AuditedPage[];
  /** Pages that could not be audited, and pages whose audit was interrupted. */
  readonly failures: readonly Failure[];
  /**
   * Number of current findings that the baseline contains. The pages' `findings` do not contain these findings, but the grid
   * counts them.
   */
  readonly known: number;
  /** Findings of the baseline that were not found again. */
  readonly gone: readonly KnownFinding[];
  readonly versions: Tools["versions"];
  /** Differences from a previous audit. Undefined without a report of a previous audit. */
  readonly changes?: Changes | undefined;
}

/** Page that was completely or partly audited. */
export interface AuditedPage extends VisitResult {
  readonly name: string;
  /** Index of the page among all requested pages, from 0. */
  readonly index: number;
  /** Path of the page's file. Undefined if the page is not a file. */
  readonly file: string | undefined;
}

/** Page that could not be audited, or not completely, with the reason. */
export interface Failure {
  readonly page: string;
  /** Index of the page among all requested pages, from 0. */
  readonly index: number;
  readonly message: string;
}

/** Creates the outcome of an audit from its pages and failures, which may be in any order. */
export function createOutcome(
  results: readonly (AuditedPage | Failure)[],
  request: Omit<Outcome, "pages" | "failures" | "known" | "gone">,
): Outcome {
  const sorted = [...results].sort((a, b) => a.index - b.index);
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
    /** Number of pages that were not audited at all. `outcome.failures` also contains the pages that `cut` counts. */
    failures: failures.length - cut,
    /** Number of pages whose audit was interrupted. */
    cut,
    checks: sum(pages, ({ audit }) => audit.checks),
    nodes: sum(pages, ({ audit }) => audit.nodes),
    findings: sum(pages, ({ findings }) => findings.length),
    reviews: sum(pages, ({ reviews }) => reviews.length),
    frames: sum(pages, ({ audit }) => audit.frames),
    /** Number of pages whose audit is complete, but where the Tab key did not go through the whole page. */
    unwalked: sum(pages, ({ audit }) => (audit.isWalked || audit.untried.length > 0 ? 0 : 1)),
  };
}

/** Returns the paths of the site to which pages have links, and for which the audited folder has no file, each once. */
export function listPathsWithoutFile(pages: readonly AuditedPage[]): string[] {
  return [...new Set(pages.flatMap(({ pathsWithoutFile }) => pathsWithoutFile))].sort();
}

function sum<T>(items: readonly T[], getValue: (item: T) => number): number {
  return items.reduce((total, item) => total + getValue(item), 0);
}
