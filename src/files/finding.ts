import type { Issue, Severity } from "../content/issue";
import type { Place } from "../content/place";
import type { Language } from "../content/sentences";
import { visible, visibleName } from "./codeFrame";
import { sayOfFile } from "./sentences";
import type { FileError } from "./userError";

/** An issue of the content, or what is wrong with a file before its content could be read. */
export type Finding = Omit<Issue, "rule" | "url"> & { readonly rule: string };

export interface FindingAt {
  readonly file: string;
  readonly place: Place;
  readonly severity: Severity;
}

/** A finding that is no issue of the content; the rule is its sentence's name. */
export function findingAt({ file, place, severity }: FindingAt, rule: string, message: string): Finding {
  return { file, ...place, severity, rule, message };
}

/** A file that could not be read or written, where others could. */
export function accessFinding(error: FileError, severity: Severity, language: Language): Finding {
  const { path, sentence, details } = error;
  const rule = sentence === "not-utf-8-name" ? sentence : "file-access";
  const at = { file: path, place: { line: 1, column: 1 }, severity };
  return findingAt(at, rule, sayOfFile(language, sentence, details));
}

/** In reading order. */
export function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column;
}

export function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** `page.md:5:13  sentence  [rule]` */
export function headline({ file, line, column, message, rule }: Finding): string {
  return `${visibleName(file)}:${line}:${column}  ${visible(message)}  [${rule}]`;
}
