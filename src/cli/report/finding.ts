import type { Severity } from "../../content/issue";
import type { Language } from "../../content/sentences";
import { type Finding, findingAt, type FindingAt } from "../../files/finding";
import { type Details, say, type SentenceName } from "../sentences";

export { byPlace, type Finding } from "../../files/finding";

/** A finding of the command's own; the rule is its sentence's name. */
export function finding(
  at: FindingAt,
  rule: SentenceName,
  language: Language,
  details: Details = {},
): Finding {
  return findingAt(at, rule, say(language, rule, details));
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}
