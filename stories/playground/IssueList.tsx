import type { Issue } from "@dsfr-blocks/content/issue";
import type { Fix } from "@dsfr-blocks/base/issue";
import { TextWithCode } from "../support/TextWithCode";
import { severityNames } from "./diagnostics";

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly onGoTo: (issue: Issue) => void;
  readonly onFix: (fix: Fix) => void;
}

/**
 * Renders an `<ol>` of the issues. Each issue has a button that moves the cursor to the position of the issue. If an issue has
 * a fix, the issue also has a button that applies the fix. Renders nothing if `issues` is empty.
 */
export function IssueList({ issues, onGoTo, onFix }: IssueListProps) {
  if (issues.length === 0) return null;
  return (
    <ol className="playground__faults fr-raw-list" role="list">
      {issues.map((issue, index) => {
        const { severity, line, column, message, rule, fix } = issue;
        const id = `point-${index + 1}`;
        return (
          <li key={`${line}:${column}:${rule}`} className="playground__fault">
            <p className={`fr-badge fr-badge--sm fr-badge--${severity} fr-mb-0`}>{severityNames[severity]}</p>
            <button
              type="button"
              className="fr-link fr-link--sm"
              aria-describedby={id}
              onClick={() => onGoTo(issue)}
            >
              Ligne {line}, colonne {column}
            </button>
            <p id={id} className="playground__sentence fr-text--sm fr-mb-0">
              <TextWithCode text={message} />{" "}
              <a
                className="playground__rule"
                href={`?id=messages--documentation&viewMode=docs#${rule}`}
                target="_blank"
                title={`${rule}, la règle expliquée - nouvelle fenêtre`}
              >
                {rule}
              </a>
            </p>
            {fix && (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-describedby={id}
                onClick={() => onFix(fix)}
              >
                Corriger
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Formats the number of issues of each severity, such as « 1 erreur, 3 avertissements, 18 remarques. » */
export function formatCounts(issues: readonly Issue[]): string {
  const counts = (["error", "warning", "info"] as const).map((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    const name = severityNames[severity].toLowerCase();
    return count === 0 ? "" : `${count} ${name}${count > 1 ? "s" : ""}`;
  });
  const nonZeroCounts = counts.filter((count) => count !== "");
  return nonZeroCounts.length === 0 ? "Rien à signaler." : `${nonZeroCounts.join(", ")}.`;
}
