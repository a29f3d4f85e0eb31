import type { Severity } from "../content/issue";
import { codeFrame, linesOf, visible, visibleName } from "../files/codeFrame";
import { byPlace, type Finding } from "../files/finding";
import { type Paint, paintFor, type Sink } from "./paint";

/** How issues look where they are written. */
export interface IssueLook {
  readonly paint: Paint;
  readonly width: number;
  /** The text of a file, for the lines to show. */
  readonly sourceOf: (file: string) => string | undefined;
}

export function issueLook(
  sink: Sink,
  env: Readonly<Record<string, string | undefined>>,
  sources: ReadonlyMap<string, string>,
): IssueLook {
  return {
    paint: paintFor(sink, env),
    width: sink.columns ?? 80,
    sourceOf: (file) => sources.get(file),
  };
}

/** `page.md:5:13  error  sentence  [rule]`, then the line that it is about; once for several issues at one place. */
export function issueReport(issues: readonly Finding[], look: IssueLook): string {
  const linesOfFile = new Map<string, readonly string[]>();
  const linesFor = ({ file }: Finding) => {
    const source = look.sourceOf(file);
    if (source === undefined) return undefined; // it could not be read
    const lines = linesOfFile.get(file) ?? linesOf(source);
    linesOfFile.set(file, lines);
    return lines;
  };
  const blocks = issues.map((each, index) => {
    const next = issues[index + 1];
    const isLast = !next || next.file !== each.file || byPlace(next, each) !== 0;
    const lines = isLast ? linesFor(each) : undefined;
    const frame = lines ? `${codeFrame(lines, each, look.width, look.paint)}\n` : "";
    return `${placeOf(each)}  ${headline(each, each.severity, look.paint)}\n${frame}${isLast ? "\n" : ""}`;
  });
  return blocks.join("");
}

/** `page.md:5:13` */
export function placeOf({ file, line, column }: Pick<Finding, "file" | "line" | "column">): string {
  return `${visibleName(file)}:${line}:${column}`;
}

interface Headed {
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
}

/** `error  sentence  [rule]`, the severity in the word that is given for it. */
export function headline({ severity, message, rule }: Headed, word: string, paint: Paint): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${colour(word)}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}
