/** @jsxImportSource preact */
import type { AuditedPage, Outcome } from "../../outcome";
import { CRITERIA, criterionTitle } from "../../criteria";
import type { Violation } from "../../violation";
import { number } from "../../sentences/reports";
import type { Locale } from "./locale";
import { pageId } from "./ids";

interface SummaryProps {
  readonly outcome: Outcome;
  readonly locale: Locale;
}

/** The violations counted by page, then by criterion. Renders two tables. */
export function Summary({ outcome, locale }: SummaryProps) {
  const { words, text, language } = locale;
  const withViolations = outcome.pages.filter(({ violations }) => violations.length > 0);
  const count = (violations: readonly Violation[], severity: Violation["severity"]) =>
    number(language, violations.filter((violation) => violation.severity === severity).length);
  return (
    <div className="tables">
      <table>
        <caption>{text(words.byPage)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(words.page)}</th>
            <th scope="col">{text(words.errors)}</th>
            <th scope="col">{text(words.warnings)}</th>
          </tr>
        </thead>
        <tbody>
          {withViolations.map((page) => (
            <tr key={page.name}>
              <th scope="row">
                <a
                  href={`#${pageId(outcome, page)}`}
                  aria-label={text(`${page.name}${locale.colon} ${words.seeThem}`)}
                >
                  {page.name}
                </a>
              </th>
              <td>{count(page.violations, "error")}</td>
              <td>{count(page.violations, "warning")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{text(words.byCriterion)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(words.criterion)}</th>
            <th scope="col">{text(words.violations)}</th>
            <th scope="col">{text(words.pages)}</th>
          </tr>
        </thead>
        <tbody>
          {criteriaOf(withViolations).map(({ criterion, violations, pages }) => (
            <tr key={criterion}>
              <th scope="row">
                {criterion === ELSEWHERE
                  ? text(words.elsewhere)
                  : text(`${criterion} ${criterionTitle(criterion, language)}`)}
              </th>
              <td>{number(language, violations)}</td>
              <td>{number(language, pages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ELSEWHERE = "";

/** How often each criterion is failed, in the RGAA's order, and on how many pages; what is in no criterion comes last. */
function criteriaOf(pages: readonly AuditedPage[]) {
  return [...Object.keys(CRITERIA), ELSEWHERE].flatMap((criterion) => {
    const counts = pages
      .map(({ violations }) => violations.filter(({ rgaa }) => isOf(criterion, rgaa)).length)
      .filter((count) => count > 0);
    const violations = counts.reduce((sum, count) => sum + count, 0);
    return violations > 0 ? [{ criterion, violations, pages: counts.length }] : [];
  });
}

function isOf(criterion: string, rgaa: readonly string[]): boolean {
  return criterion === ELSEWHERE ? rgaa.length === 0 : rgaa.includes(criterion);
}
