import type { Sources } from "@dsfr-blocks/base/report/text";
import type { Finding } from "@dsfr-blocks/base/finding";
import { linesOf } from "@dsfr-blocks/base/codeFrame";
import { isRecord } from "@dsfr-blocks/base/isRecord";

/** An issue that a team already knows of: by the words of its line, which stay when lines are put in above. */
interface Known {
  readonly file: string;
  readonly rule: string;
  readonly line: string;
}

/** The first lines of such a file: the command overwrites only its own files. */
export const BASELINE = /^\{ "version": 1, "known": \[/;

/** Of a longer line the beginning is enough. */
const LONGEST = 120;

/** Each issue as a baseline knows it, in either language. */
export function keysOf(issues: readonly Finding[], sources: Sources): string[] {
  const linesIn = new Map<string, readonly string[]>();
  return issues.map(({ file, line, rule }) => {
    const lines = linesIn.get(file) ?? linesOf(sources.get(file) ?? "");
    linesIn.set(file, lines);
    return JSON.stringify({ file, rule, line: (lines[line - 1] ?? "").trim().slice(0, LONGEST) });
  });
}

/** The issues that are in no line of a baseline: a line stands for one issue. */
export function freshIssues(
  issues: readonly Finding[],
  sources: Sources,
  baseline: readonly string[],
): Finding[] {
  const left = new Map<string, number>();
  for (const key of baseline) left.set(key, (left.get(key) ?? 0) + 1);
  const keys = keysOf(issues, sources);
  return issues.filter((_issue, index) => {
    const key = keys[index] ?? "";
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** A file that a version control shows well: one line an issue, sorted. */
export function writeBaseline(keys: readonly string[]): string {
  return keys.length === 0
    ? '{ "version": 1, "known": [] }\n'
    : `{ "version": 1, "known": [\n${[...keys].sort().join(",\n")}\n] }\n`;
}

/** Undefined if it is not such a file. */
export function readBaseline(text: string): string[] | undefined {
  try {
    const file = JSON.parse(text) as unknown;
    if (!isRecord(file) || file["version"] !== 1 || !Array.isArray(file["known"])) return undefined;
    const known = file["known"] as readonly unknown[];
    if (!known.every(isKnown)) return undefined;
    return known.map(({ file, rule, line }) => JSON.stringify({ file, rule, line }));
  } catch {
    return undefined;
  }
}

function isKnown(value: unknown): value is Known {
  return isRecord(value) && ["file", "rule", "line"].every((key) => typeof value[key] === "string");
}
