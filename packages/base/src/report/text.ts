import { comparePositions, type Issue, formatLocation } from "../issue";
import type { Language } from "../message";
import { codeFrame, linesOf, visible } from "../codeFrame";
import { type Paint, paintFor, type Sink } from "./paint";
import { type Reported, SEVERITIES } from "./severities";

/** How what is said looks, and in which language. */
interface Look {
  readonly paint: Paint;
  readonly language: Language;
}

/** What must be known of the machine to write for its terminal. */
interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** The text of each file that could be read, by its name. */
export type Sources = Pick<ReadonlyMap<string, string>, "get">;

/**
 * `page.md:5:13  erreur  sentence  [rule]`, then the line that it is about; once for several issues at one place.
 */
export function issueReport(
  issues: readonly Issue[],
  sources: Sources,
  sink: Sink,
  { env, language }: Machine,
): string {
  const paint = paintFor(sink, env);
  const linesIn = new Map<string, readonly string[] | undefined>();
  const frameOf = (issue: Issue) => {
    // a file may be read again for its text: once, and not for each of its issues
    if (!linesIn.has(issue.file)) {
      const source = sources.get(issue.file);
      linesIn.set(issue.file, source === undefined ? undefined : linesOf(source));
    }
    const lines = linesIn.get(issue.file);
    return lines === undefined ? "" : `${codeFrame(lines, issue, sink.columns ?? 80, paint)}\n`;
  };
  const stackOf = ({ cause }: Issue) =>
    env["DEBUG"] && cause instanceof Error
      ? `${linesOf(cause.stack ?? "")
          .map(visible)
          .join("\n")}\n`
      : "";
  const blocks = issues.map((each, index) => {
    const next = issues[index + 1];
    const isLast = !next || next.file !== each.file || comparePositions(next, each) !== 0;
    return `${formatLocation(each)}  ${headline(each, { paint, language })}\n${stackOf(each)}${isLast ? `${frameOf(each)}\n` : ""}`;
  });
  return blocks.join("");
}

/** `erreur  sentence  [rule]` */
export function headline(
  { severity, message, rule }: Pick<Issue, "message" | "rule"> & { readonly severity: Reported },
  { paint, language }: Look,
): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${colour(SEVERITIES[language][severity])}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}
