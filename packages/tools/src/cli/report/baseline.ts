import type { Sources } from "@dsfr-blocks/base/report/text";
import type { Baseline } from "@dsfr-blocks/base/node/command/baseline";
import type { Issue } from "@dsfr-blocks/base/issue";
import { splitLines } from "@dsfr-blocks/base/codeFrame";

/**
 * Properties that identify a known issue in a baseline. `line` is the text of the line, not its number, because the number
 * changes when lines are inserted above.
 */
export const KEYS = ["file", "rule", "line"] as const;
export type KnownIssues = Baseline<(typeof KEYS)[number]>;

/** Maximum length of the text of a line in a baseline, in characters. A longer line is truncated. */
const MAX_LINE_LENGTH = 120;

/** Returns the baseline key of each issue. The keys do not depend on the language of the messages. */
export function createBaselineKeys(issues: readonly Issue[], sources: Sources): string[] {
  const linesByFile = new Map<string, readonly string[]>();
  return issues.map(({ file, line, rule }) => {
    const lines = linesByFile.get(file) ?? splitLines(sources.get(file) ?? "");
    linesByFile.set(file, lines);
    return JSON.stringify({ file, rule, line: (lines[line - 1] ?? "").trim().slice(0, MAX_LINE_LENGTH) });
  });
}

/** Returns the issues that are not in the baseline. Each entry of the baseline matches one issue. */
export function findNewIssues(
  issues: readonly Issue[],
  sources: Sources,
  baseline: NonNullable<KnownIssues["known"]>,
): Issue[] {
  const remaining = new Map<string, number>();
  for (const { file, rule, line } of baseline) {
    const key = JSON.stringify({ file, rule, line });
    remaining.set(key, (remaining.get(key) ?? 0) + 1);
  }
  const keys = createBaselineKeys(issues, sources);
  return issues.filter((_issue, index) => {
    const key = keys[index] ?? "";
    const count = remaining.get(key) ?? 0;
    remaining.set(key, count - 1);
    return count <= 0;
  });
}
