import type { Sources } from "@dsfr-blocks/base/report/text";
import type { Baseline } from "@dsfr-blocks/base/node/command/baseline";
import type { Issue } from "@dsfr-blocks/base/issue";
import { linesOf } from "@dsfr-blocks/base/codeFrame";

/** The keys of an issue that a team already knows of: by the words of its line, which stay when lines are put in above. */
export const KEYS = ["file", "rule", "line"] as const;
export type KnownIssues = Baseline<(typeof KEYS)[number]>;

/** Of a longer line the beginning is enough. */
const LONGEST = 120;

/** Each issue as a baseline knows it, in either language. */
export function keysOf(issues: readonly Issue[], sources: Sources): string[] {
  const linesIn = new Map<string, readonly string[]>();
  return issues.map(({ file, line, rule }) => {
    const lines = linesIn.get(file) ?? linesOf(sources.get(file) ?? "");
    linesIn.set(file, lines);
    return JSON.stringify({ file, rule, line: (lines[line - 1] ?? "").trim().slice(0, LONGEST) });
  });
}

/** The issues that are in no line of a baseline: a line stands for one issue. */
export function freshIssues(
  issues: readonly Issue[],
  sources: Sources,
  baseline: NonNullable<KnownIssues["known"]>,
): Issue[] {
  const left = new Map<string, number>();
  for (const { file, rule, line } of baseline) {
    const key = JSON.stringify({ file, rule, line });
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const keys = keysOf(issues, sources);
  return issues.filter((_issue, index) => {
    const key = keys[index] ?? "";
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
