import { compare, type KnownFinding, linesFor } from "./baseline";
import type { Finding } from "./finding";
import type { VisitResult } from "./visit";

/** What an audit found beside a former one, on the pages that both audited whole. */
export interface Changes {
  readonly fresh: ReadonlySet<Finding>;
  /** What both found. */
  readonly same: ReadonlySet<Finding>;
  readonly gone: readonly KnownFinding[];
}

/** A former report, as far as it is compared: what it found, and on which pages it could find something. */
export interface FormerReport {
  readonly findings: readonly KnownFinding[];
  /** Pages that could not be audited then: what is found on them now is not new. */
  readonly failures: readonly string[];
}

export function changesSince(
  { findings, failures }: FormerReport,
  pages: readonly (VisitResult & { readonly name: string })[],
): Changes {
  const each = pages
    .filter(({ name, audit }) => audit.untried.length === 0 && !failures.includes(name))
    // a former report says nothing of what its baseline knew
    .map((page) => compare(page.findings, linesFor(page.name, findings)));
  return {
    fresh: new Set(each.flatMap(({ fresh }) => fresh)),
    same: new Set(each.flatMap(({ known }) => known)),
    gone: each.flatMap(({ gone }) => gone),
  };
}

/** Reads what `--format json` has written; undefined for what it has not. */
export function readFormer(text: string): FormerReport | undefined {
  try {
    const report = JSON.parse(text) as { findings?: unknown; failures?: unknown } | null;
    const { findings, failures } = report ?? {};
    if (!Array.isArray(findings) || !Array.isArray(failures)) return undefined;
    const lines = (findings as readonly KnownFinding[]).map(({ page, rule, selector }) => ({
      ...{ page, rule, selector },
    }));
    const isWhole = lines.every((line) => Object.values(line).every((value) => typeof value === "string"));
    return isWhole
      ? { findings: lines, failures: (failures as readonly { page: string }[]).map(({ page }) => page) }
      : undefined;
  } catch {
    return undefined;
  }
}
