import { codeFrame, linesOf, visible, visibleName } from "../../files/codeFrame";
import { byPlace, type Finding } from "./finding";
import { jsonText } from "./jsonText";
import type { Paint } from "./paint";

export interface Look {
  readonly paint: Paint;
  readonly width: number;
  /** The text of a file, for the lines to show. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** `page.md:5:13  error  sentence  [rule]`, then the line that it is about; once for several faults at one place. */
export function textReport(findings: readonly Finding[], look: Look): string {
  const linesOfFile = new Map<string, readonly string[]>();
  const linesFor = ({ file }: Finding) => {
    const source = look.sourceOf(file);
    if (source === undefined) return undefined; // it could not be read
    const lines = linesOfFile.get(file) ?? linesOf(source);
    linesOfFile.set(file, lines);
    return lines;
  };
  const blocks = findings.map((each, index) => {
    const next = findings[index + 1];
    const isLast = !next || next.file !== each.file || byPlace(next, each) !== 0;
    const lines = isLast ? linesFor(each) : undefined;
    const frame = lines ? `${codeFrame(lines, each, look.width, look.paint)}\n` : "";
    return `${headline(each, look)}\n${frame}${isLast ? "\n" : ""}`;
  });
  return blocks.join("");
}

function headline({ file, line, column, severity, message, rule }: Finding, { paint }: Look): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${visibleName(file)}:${line}:${column}  ${colour(severity)}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}

/** The contract with other programs: these keys, and no more. */
export function jsonReport(files: number, findings: readonly Finding[]): string {
  const issues = findings.map(({ file, line, column, severity, rule, message }) => {
    return { file, line, column, severity, rule, message };
  });
  return jsonText({ files, issues });
}
