import { comparePositions, type Issue, formatLocation } from "../issue";
import type { Language } from "../message";
import { formatCodeFrame, splitLines, toPrintable } from "../codeFrame";
import { type Paint, createPaint, type Sink } from "./paint";
import { type ReportedSeverity, SEVERITY_LABELS } from "./severities";

/** Colours and language of a report. */
interface Look {
  readonly paint: Paint;
  readonly language: Language;
}

/** Environment and language that decide the format of terminal output. */
interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** Text of each file that could be read, by file name. */
export type Sources = Pick<ReadonlyMap<string, string>, "get">;

/**
 * Formats issues for a terminal: `page.md:5:13 erreur message [rule]`, then a code frame. Consecutive issues at the
 * same position share one frame. With `DEBUG`, adds the stack of an issue's cause.
 */
export function formatIssues(
  issues: readonly Issue[],
  sources: Sources,
  sink: Sink,
  { env, language }: Machine,
): string {
  const paint = createPaint(sink, env);
  const linesByFile = new Map<string, readonly string[] | undefined>();
  const formatFrame = (issue: Issue) => {
    // `sources` may read the file again: get its text once per file, not once per issue
    if (!linesByFile.has(issue.file)) {
      const source = sources.get(issue.file);
      linesByFile.set(issue.file, source === undefined ? undefined : splitLines(source));
    }
    const lines = linesByFile.get(issue.file);
    return lines === undefined ? "" : `${formatCodeFrame(lines, issue, sink.columns ?? 80, paint)}\n`;
  };
  const formatStack = ({ cause }: Issue) =>
    env["DEBUG"] && cause instanceof Error
      ? `${splitLines(cause.stack ?? "")
          .map(toPrintable)
          .join("\n")}\n`
      : "";
  const blocks = issues.map((issue, index) => {
    const next = issues[index + 1];
    const isLast = !next || next.file !== issue.file || comparePositions(next, issue) !== 0;
    return `${formatLocation(issue)}  ${formatIssueLine(issue, { paint, language })}\n${formatStack(issue)}${isLast ? `${formatFrame(issue)}\n` : ""}`;
  });
  return blocks.join("");
}

/** Formats an issue without its location: `erreur message [rule]`. */
export function formatIssueLine(
  { severity, message, rule }: Pick<Issue, "message" | "rule"> & { readonly severity: ReportedSeverity },
  { paint, language }: Look,
): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${colour(SEVERITY_LABELS[language][severity])}  ${toPrintable(message)}  ${paint.dim(`[${rule}]`)}`;
}
