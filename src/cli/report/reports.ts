import type { Language } from "../../content/sentences";
import { codeFrame, linesOf, visible } from "../../files/codeFrame";
import { byPlace, type Finding } from "./finding";
import type { Paint } from "./paint";
import { SEVERITIES } from "./severities";

export interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly language: Language;
  /** The text of a file, for the lines to show. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** `page.md:5:13  erreur  sentence  [rule]`, then the line that it is about; once for several faults at one place. */
export function textReport(findings: readonly Finding[], look: Look): string {
  const linesOfFile = new Map<string, readonly string[]>();
  const linesFor = ({ file }: Finding) => {
    const lines = linesOfFile.get(file) ?? linesOf(look.sourceOf(file) ?? "");
    linesOfFile.set(file, lines);
    return lines;
  };
  const blocks = findings.map((each, index) => {
    const next = findings[index + 1];
    const isLast = !next || next.file !== each.file || byPlace(next, each) !== 0;
    const frame = isLast ? `${codeFrame(linesFor(each), each, look.width, look.paint)}\n\n` : "";
    return `${headline(each, look)}\n${frame}`;
  });
  return blocks.join("");
}

function headline(
  { file, line, column, severity, message, rule }: Finding,
  { paint, language }: Look,
): string {
  const colour = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${visible(file)}:${line}:${column}  ${colour(SEVERITIES[language][severity])}  ${visible(message)}  ${paint.dim(`[${rule}]`)}`;
}

/** The contract with other programs: these keys, and no more. */
export function jsonReport(files: number, findings: readonly Finding[]): string {
  const issues = findings.map(({ file, line, column, severity, rule, message }) => {
    return { file, line, column, severity, rule, message };
  });
  return `${JSON.stringify({ files, issues }, null, 2)}\n`;
}
