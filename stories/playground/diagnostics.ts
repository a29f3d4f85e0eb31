import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Issue } from "@dsfr-blocks/content/issue";
import type { Severity } from "@dsfr-blocks/base/issue";

/** French names of the severities: colour alone must not convey them (RGAA 3.1). */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "Erreur",
  warning: "Avertissement",
  info: "Remarque",
};

/** Converts an issue to a diagnostic of CodeMirror, from its position to the end of the word there. */
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

/** Returns the offset of an issue in the text, or the end of the text if it has become shorter since. */
function getOffset({ line, column }: Issue, text: Text): number {
  if (line > text.lines) return text.length;
  const { from, to } = text.line(line);
  return Math.min(from + column - 1, to);
}
