import type { Finding } from "../files/finding";

/** A report for other programs. */
export function jsonText(report: unknown): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** An issue's part of the contract with other programs: these keys, and no more. */
export function issueEntry({ file, line, column, severity, rule, message }: Finding) {
  return { file, line, column, severity, rule, message };
}
