import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Issue } from "@dsfr-blocks/content/issue";
import type { Severity } from "@dsfr-blocks/base/issue";

/** French names of the severities. These names are shown, because colour alone must not convey a severity (RGAA 3.1). */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "Erreur",
  warning: "Avertissement",
  info: "Remarque",
};

/** Converts an issue to a CodeMirror diagnostic, from the position of the issue to the end of the word at that position. */
export function createDiagnostic(issue: Issue, text: Text): Diagnostic {
  const from = getOffset(issue, text);
  const { to: end } = text.lineAt(from);
  const word = /^[^\s:]+/.exec(text.sliceString(from, end))?.[0].length ?? 1;
  return {
    from,
    to: Math.min(from + word, text.length),
    severity: issue.severity,
    message: `${severityNames[issue.severity]}\u00A0: ${issue.message}`,
  };
}

/**
 * Returns the offset of an issue in the text. If the text has become shorter since the check, returns the end of the line, or
 * the end of the text.
 */
function getOffset({ line, column }: Issue, text: Text): number {
  if (line > text.lines) return text.length;
  const { from, to } = text.line(line);
  return Math.min(from + column - 1, to);
}
