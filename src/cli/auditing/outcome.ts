import type { PageAudit, Scheme } from "../../audit/finding";
import type { Known } from "./baseline";
import type { Fault } from "./faults";
import type { Unread } from "./subjects/subject";
import type { Picture } from "./visit/picture";
import { isFailure, type Visited } from "./visit/visitAll";

/** What an audit came to. */
export interface Outcome {
  /** Every page that was opened, in the order in which they were named. */
  readonly pages: readonly AuditedPage[];
  /** Files whose content cannot be read. */
  readonly unread: readonly Unread[];
  /** Pages that could not be audited. */
  readonly failures: readonly Failure[];
  /** Faults of the baseline that are still there: they are in no page's `faults`. */
  readonly known: number;
  /** Faults of the baseline that are no longer there. */
  readonly gone: readonly Known[];
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  /** Faults put up with. */
  readonly most: number;
  readonly versions: { readonly browser: string; readonly axe: string };
  readonly today: Date;
}

export interface AuditedPage {
  readonly name: string;
  /** The file that it comes from, where it is one. */
  readonly file: string | undefined;
  readonly audit: Omit<PageAudit, "findings">;
  /** All that counts: not what the baseline knows. */
  readonly faults: readonly Fault[];
  readonly pictures: ReadonlyMap<Fault, Picture>;
}

export interface Failure {
  readonly page: string;
  readonly message: string;
}

/** What the visits of pages come to together. */
export function outcomeOf(
  visited: readonly Visited[],
): Pick<Outcome, "pages" | "failures" | "known" | "gone"> {
  const pages: AuditedPage[] = [];
  const failures: Failure[] = [];
  const gone: Known[] = [];
  let known = 0;
  for (const { subject, result } of visited) {
    if (isFailure(result)) {
      failures.push(result);
      continue;
    }
    const { audit, faults, pictures } = result;
    pages.push({ name: subject.name, file: subject.file, audit, faults, pictures });
    known += result.known.length;
    gone.push(...result.gone);
  }
  return { pages, failures, known, gone };
}

export interface Totals {
  readonly checks: number;
  readonly nodes: number;
  readonly undecided: number;
  readonly frames: number;
  readonly faults: number;
  readonly errors: number;
}

export function totalsOf({ pages }: Pick<Outcome, "pages">): Totals {
  const sum = (of: (page: AuditedPage) => number) => pages.reduce((total, page) => total + of(page), 0);
  return {
    checks: sum(({ audit }) => audit.checks),
    nodes: sum(({ audit }) => audit.nodes),
    undecided: sum(({ audit }) => audit.undecided),
    frames: sum(({ audit }) => audit.frames),
    faults: sum(({ faults }) => faults.length),
    errors: sum(({ faults }) => faults.filter(({ severity }) => severity === "error").length),
  };
}
