import { type Outcome, totalsOf } from "../outcome";

/**
 * The contract with other programs. `findings` has one entry for each scheme and width; `known` and `gone` speak
 * of the baseline, `issues` of Markdown that cannot be read, `failures` of pages that could not be audited.
 */
export function jsonReport(outcome: Outcome): string {
  const { checks, nodes, undecided, frames, faults } = totalsOf(outcome);
  const { pages, known, gone, failures, unread } = outcome;
  const findings = pages.flatMap((page) => page.faults.flatMap((fault) => fault.findings));
  const report = {
    pages: pages.length,
    checks,
    nodes,
    undecided,
    frames,
    faults,
    known,
    gone,
    findings: findings.map(
      ({ page, scheme, width, rule, severity, rgaa, selector, message, html, source }) => {
        return { page, scheme, width, rule, severity, rgaa, selector, message, html, source };
      },
    ),
    issues: unread.flatMap(({ issues }) =>
      issues.map(({ file, line, column, severity, rule, message }) => {
        return { file, line, column, severity, rule, message };
      }),
    ),
    failures,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
