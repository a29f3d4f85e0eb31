import type { AuditedPage, Outcome } from "../../audit";
import { criterionTitle } from "../../rules/criteria";
import type { Violation } from "../../violation";
import { number } from "../../sentences/reports";
import type { Locale } from "./locale";
import { pageId } from "./Report";

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
                  aria-label={text(`${page.name}${words.colon} ${words.seeThem}`)}
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

interface CriterionCount {
  readonly criterion: string;
  readonly violations: number;
  readonly pages: number;
}

/** In the order of their numbers; what is in no criterion comes last. */
function criteriaOf(pages: readonly AuditedPage[]): CriterionCount[] {
  const counts = new Map<string, { violations: number; pages: Set<string> }>();
  for (const { name, violations } of pages) {
    for (const { rgaa } of violations) {
      for (const criterion of rgaa.length > 0 ? rgaa : [ELSEWHERE]) {
        const count = counts.get(criterion) ?? { violations: 0, pages: new Set() };
        count.violations++;
        counts.set(criterion, { ...count, pages: count.pages.add(name) });
      }
    }
  }
  const rank = (criterion: string) => (criterion === ELSEWHERE ? Infinity : order(criterion));
  return [...counts]
    .map(([criterion, count]) => ({ criterion, violations: count.violations, pages: count.pages.size }))
    .sort((a, b) => rank(a.criterion) - rank(b.criterion));
}

/** By number and not by letter: 10.4, then 10.11. */
function order(criterion: string): number {
  const [topic = 0, rest = 0] = criterion.split(".").map(Number);
  return topic * 100 + rest;
}
