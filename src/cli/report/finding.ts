import type { Issue, Severity } from "../../content/issue";
import type { Place } from "../../content/place";
import type { Language } from "../../content/sentences";
import { type Details, say, type SentenceName } from "../sentences";

/** An issue of the content, or what the command found wrong with a file before its content could be read. */
export type Finding = Omit<Issue, "rule" | "url"> & { readonly rule: string };

/** A finding of the command's own; the rule is its sentence's name. */
export function finding(
  at: { readonly file: string; readonly place: Place; readonly severity: Severity },
  rule: SentenceName,
  language: Language,
  details: Details = {},
): Finding {
  return { file: at.file, ...at.place, severity: at.severity, rule, message: say(language, rule, details) };
}

/** In reading order. */
export function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column;
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}
