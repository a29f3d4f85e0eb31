import type { KnownFinding } from "./baseline";
import type { Changes } from "./changes";
import type { Tools } from "./browser/openBrowser";
import type { Session } from "./browser/session";
import type { Answer } from "./reports/rgaa/answers";
import type { AuditTargets, UnreadableFile } from "./subjects";
import type { Shard } from "./shard";
import type { VisitOptions, VisitResult } from "./visit";

/** What to audit, and how. */
export interface AuditRequest extends VisitOptions {
  /** The name of the command, for the reports. */
  readonly tool: string;
  readonly targets: AuditTargets;
  /** Files whose content cannot be read. */
  readonly unread: readonly UnreadableFile[];
  /** The site's root, where the addresses in `/` of HTML files start. */
  readonly publicFolder: string | undefined;
  /** The browser's executable; one is looked for when it is undefined. */
  readonly browser: string | undefined;
  /** Pages audited at a time. */
  readonly jobs: number;
  readonly today: Date;
  /** What persons answered for criteria of RGAA. */
  readonly answers: readonly Answer[];
  readonly session: Session | undefined;
  /** The part of the pages that this run audits. */
  readonly shard: Shard;
}

/** What an audit came to, with what was asked of it that reports tell. */
export interface Outcome extends Pick<
  AuditRequest,
  "unread" | "schemes" | "widths" | "today" | "answers" | "tool" | "shard"
> {
  /** The names of all pages that were asked for, in order, those of other shards too. */
  readonly subjects: readonly string[];
  /** Every page that was opened, in the order in which they were named. */
  readonly pages: readonly AuditedPage[];
  /** Pages that could not be audited. */
  readonly failures: readonly Failure[];
  /** How many findings of the baseline this run found again. Each page's `findings` leaves them out; the grid counts them. */
  readonly known: number;
  /** Findings of the baseline that this run did not find again. */
  readonly gone: readonly KnownFinding[];
  readonly versions: Tools["versions"];
  /** What is new and gone since a former audit, where its report was given. */
  readonly changes?: Changes | undefined;
}

/** A page that was opened: what counts on it, and in `known` what the baseline knows. */
export interface AuditedPage extends VisitResult {
  readonly name: string;
  /** Among all pages that were asked for, from 0. */
  readonly place: number;
  /** The file that it comes from, where it is one. */
  readonly file: string | undefined;
}

export interface Failure {
  readonly page: string;
  readonly place: number;
  readonly message: string;
}

/** An outcome of pages and failures, in whatever order they came. */
export function outcomeOf(
  results: readonly (AuditedPage | Failure)[],
  asked: Omit<Outcome, "pages" | "failures" | "known" | "gone">,
): Outcome {
  const sorted = [...results].sort((a, b) => a.place - b.place);
  const pages = sorted.filter((each) => "audit" in each);
  return {
    ...asked,
    pages,
    failures: sorted.filter((each) => "message" in each),
    known: sum(pages, ({ known }) => known.length),
    gone: pages.flatMap(({ gone }) => gone),
  };
}

/** What an audit comes to in figures. */
export function totalsOf({ pages, known, unread, failures }: Outcome) {
  const cut = sum(pages, ({ audit }) => (audit.untried.length > 0 ? 1 : 0));
  return {
    known,
    unread: unread.length,
    /** Pages that were not audited at all, and those whose audit ended before its time: each is a failure. */
    failures: failures.length - cut,
    cut,
    checks: sum(pages, ({ audit }) => audit.checks),
    nodes: sum(pages, ({ audit }) => audit.nodes),
    findings: sum(pages, ({ findings }) => findings.length),
    reviews: sum(pages, ({ reviews }) => reviews.length),
    frames: sum(pages, ({ audit }) => audit.frames),
    /** Pages audited whole through which the Tab key did not go whole. */
    unwalked: sum(pages, ({ audit }) => (audit.isWalked || audit.untried.length > 0 ? 0 : 1)),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
