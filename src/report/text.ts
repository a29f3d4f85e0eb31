import { byPlace } from "../content/issue";
import type { Language } from "../content/sentences";
import { codeFrame, linesOf, visible } from "../files/codeFrame";
import { type FileIssue, placeOf } from "../files/fileIssue";
import { type Paint, paintFor, type Sink } from "./paint";
import { type Reported, SEVERITIES } from "./severities";

/** How issues look where they are written. */
export interface IssueTextOptions {
  readonly paint: Paint;
  readonly width: number;
  readonly language: Language;
  /** The text of a file, for the lines to show. */
  readonly sourceOf: (file: string) => string | undefined;
}

export function issueTextOptions(
  sink: Sink,
  env: Readonly<Record<string, string | undefined>>,
  sources: ReadonlyMap<string, string>,
  language: Language,
): IssueTextOptions {
  return {
    paint: paintFor(sink, env),
    width: sink.columns ?? 80,
    language,
    sourceOf: (file) => sources.get(file),
  };
}

/** `page.md:5:13  erreur  sentence  [rule]`, then the line that it is about; once for several issues at one place. */
export function issueReport(issues: readonly FileIssue[], options: IssueTextOptions): string {
  const linesOfFile = new Map<string, readonly string[]>();
  const linesFor = ({ file }: FileIssue) => {
    const source = options.sourceOf(file);
    if (source === undefined) return undefined; // it could not be read
    const lines = linesOfFile.get(file) ?? linesOf(source);
    linesOfFile.set(file, lines);
    return lines;
  };
  const blocks = issues.map((each, index) => {
    const next = issues[index + 1];
    const isLast = !next || next.file !== each.file || byPlace(next, each) !== 0;
    const lines = isLast ? linesFor(each) : undefined;
    const frame = lines ? `${codeFrame(lines, each, options.width, options.paint)}\n` : "";
    return `${placeOf(each)}  ${headline(each, options)}\n${frame}${isLast ? "\n" : ""}`;
  });
  return blocks.join("");
}

/** `erreur  sentence  [rule]` */
export function headline(
  { severity, message, rule }: Pick<FileIssue, "message" | "rule"> & { readonly severity: Reported },
  { paint, language }: Pick<IssueTextOptions, "paint" | "language">,
): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${colour(SEVERITIES[language][severity])}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}
