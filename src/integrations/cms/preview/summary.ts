import type { Severity } from "../../../content/issue";
import type { FieldIssue } from "../issues";

/** What a severity is called, alone and several. */
export const SEVERITIES: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ["erreur", "erreurs"],
  warning: ["avertissement", "avertissements"],
  info: ["remarque", "remarques"],
};

/** « 1 erreur, 2 avertissements », the gravest first. */
export function summaryOf(issues: readonly FieldIssue[]): string {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, [one, several]]) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    // a figure and its noun stay together
    return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : several}`];
  });
  return counts.join(", ") || "Rien à signaler";
}
