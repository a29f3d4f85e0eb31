import { compareWithBaseline, type KnownFinding, selectLines } from "./baseline";
import type { Finding } from "./finding";
import type { VisitResult } from "./visit";

/** Differences between an audit and a previous audit, on the pages that both audits completed. */
export interface Changes {
  readonly fresh: ReadonlySet<Finding>;
  /** Findings that occur in both audits. */
  readonly same: ReadonlySet<Finding>;
  readonly gone: readonly KnownFinding[];
}

/** Parts of a previous report that the comparison uses: the findings, and the pages that were not audited completely. */
export interface PreviousReport {
  readonly findings: readonly KnownFinding[];
  /** Pages that the previous audit did not complete. The current findings of these pages do not count as new. */
  readonly failures: readonly string[];
}

/** Compares the findings of an audit with the findings of a previous audit, on the pages that both audits completed. */
export function compareWithPrevious(
  { findings, failures }: PreviousReport,
  pages: readonly (VisitResult & { readonly name: string })[],
): Changes {
  const comparisons = pages
    .filter(({ name, audit }) => audit.untried.length === 0 && !failures.includes(name))
    // compare only `findings`: a report does not contain the findings of its baseline, which are in `known`
    .map((page) => compareWithBaseline(page.findings, selectLines(page.name, findings)));
  return {
    fresh: new Set(comparisons.flatMap(({ fresh }) => fresh)),
    same: new Set(comparisons.flatMap(({ known }) => known)),
    gone: comparisons.flatMap(({ gone }) => gone),
  };
}

/** Reads a report written by `--format json`. Returns undefined if the text is not such a report. */
export function readPreviousReport(text: string): PreviousReport | undefined {
  try {
    const report = JSON.parse(text) as { findings?: unknown; failures?: unknown } | null;
    const { findings, failures } = report ?? {};
    if (!Array.isArray(findings) || !Array.isArray(failures)) return undefined;
    const lines = (findings as readonly KnownFinding[]).map(({ page, rule, selector }) => ({
      ...{ page, rule, selector },
    }));
    const isValid = lines.every((line) => Object.values(line).every((value) => typeof value === "string"));
    return isValid
      ? { findings: lines, failures: (failures as readonly { page: string }[]).map(({ page }) => page) }
      : undefined;
  } catch {
    return undefined;
  }
}
