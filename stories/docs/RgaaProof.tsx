import { type Criterion, formatDay, parseTestName, findRules } from "../../scripts/rgaa/criterion";
import { evidenceRules } from "../../scripts/rgaa/criterion";
import { TextWithCode } from "../support/TextWithCode";

/** Renders the evidence for an RGAA criterion: tests by name, manual checks with their dates, and audit rules. */
export function RgaaProof({ criterion }: { readonly criterion: Criterion }) {
  const { id, tests = [], manual = [] } = criterion;
  const rules = findRules(criterion);
  return (
    <>
      {tests.length > 0 && (
        <ul className="doc-proofs">
          {tests.map(parseTestName).map(({ file, title }) => (
            <li key={file + title}>
              <span lang="en">{title}</span>
              <span className="doc-mention">
                <code>{file}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      {manual.map(({ date, what }) => (
        <p key={what}>
          <strong>À la main, le {formatDay(date)}</strong>&nbsp;: <TextWithCode text={what} />
        </p>
      ))}
      {rules.length > 0 && (
        <details className="doc-rules">
          <summary>
            {rules.length > 1 ? `${rules.length} règles d’audit` : "1 règle d’audit"}
            <span className="doc-only-read"> du critère {id}</span>
          </summary>
          <ul className="doc-proofs">
            {rules.map((rule) => (
              <li key={rule}>
                <code>{rule}</code> {evidenceRules.get(rule)?.title.fr}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
