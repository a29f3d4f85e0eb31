import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Issue } from "@dsfr-blocks/content/issue";
import type { Severity } from "@dsfr-blocks/base/issue";

/** How grave an issue is, in words: colour alone says nothing (RGAA 3.1). */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "Erreur",
  warning: "Avertissement",
  info: "Remarque",
};

/** An issue as CodeMirror marks it: from its place to the end of the word there. */
export function diagnosticOf(issue: Issue, text: Text): Diagnostic {
  const from = offsetOf(issue, text);
  const { to: end } = text.lineAt(from);
  const word = /^[^\s:]+/.exec(text.sliceString(from, end))?.[0].length ?? 1;
  return {
    from,
    to: Math.min(from + word, text.length),
    severity: issue.severity,
    message: `${severityNames[issue.severity]}\u00A0: ${issue.message}`,
  };
}

/** Where an issue stands in the text; at its end when the text has become shorter since. */
function offsetOf({ line, column }: Issue, text: Text): number {
  if (line > text.lines) return text.length;
  const { from, to } = text.line(line);
  return Math.min(from + column - 1, to);
}
