import { compareWithBaseline, type KnownFinding, selectLines } from "./baseline";
import type { Finding } from "./finding";
import type { VisitResult } from "./visit";

/** Differences between an audit and a previous one, on the pages that both audited completely. */
export interface Changes {
  readonly fresh: ReadonlySet<Finding>;
  /** Findings of both audits. */
  readonly same: ReadonlySet<Finding>;
  readonly gone: readonly KnownFinding[];
}

/** The part of a previous report that is compared: its findings and the pages that it could not audit. */
export interface PreviousReport {
  readonly findings: readonly KnownFinding[];
  /** Pages that could not be audited then: their current findings do not count as new. */
  readonly failures: readonly string[];
}

/** Compares the findings of an audit with those of a previous one. */
export function compareWithPrevious(
  { findings, failures }: PreviousReport,
  pages: readonly (VisitResult & { readonly name: string })[],
): Changes {
  const comparisons = pages
    .filter(({ name, audit }) => audit.untried.length === 0 && !failures.includes(name))
    // known findings are not compared: a report does not contain those of its baseline
    .map((page) => compareWithBaseline(page.findings, selectLines(page.name, findings)));
  return {
    fresh: new Set(comparisons.flatMap(({ fresh }) => fresh)),
    same: new Set(comparisons.flatMap(({ known }) => known)),
    gone: comparisons.flatMap(({ gone }) => gone),
  };
}

/** Reads a report written by `--format json`; undefined if the text is not one. */
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
