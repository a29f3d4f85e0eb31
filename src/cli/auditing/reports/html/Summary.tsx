import { criterionTitle } from "../../../../audit/rules/criteria";
import type { Fault } from "../../faults";
import type { AuditedPage, Outcome } from "../../outcome";
import { number } from "../../words";
import type { Look } from "./look";
import { pageId } from "./pageId";

interface SummaryProps {
  readonly outcome: Outcome;
  readonly look: Look;
}

/** The faults counted by page, then by criterion. Renders two tables. */
export function Summary({ outcome, look }: SummaryProps) {
  const { words, text, language } = look;
  const faulty = outcome.pages.filter(({ faults }) => faults.length > 0);
  const count = (faults: readonly Fault[], severity: Fault["severity"]) =>
    number(language, faults.filter((fault) => fault.severity === severity).length);
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
          {faulty.map((page) => (
            <tr key={page.name}>
              <th scope="row">
                <a href={`#${pageId(outcome, page)}`}>{page.name}</a>
              </th>
              <td>{count(page.faults, "error")}</td>
              <td>{count(page.faults, "warning")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{text(words.byCriterion)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(words.criterion)}</th>
            <th scope="col">{text(words.faults)}</th>
            <th scope="col">{text(words.pages)}</th>
          </tr>
        </thead>
        <tbody>
          {criteriaOf(faulty).map(({ criterion, faults, pages }) => (
            <tr key={criterion}>
              <th scope="row">
                {criterion === ELSEWHERE
                  ? text(words.elsewhere)
                  : text(`${criterion} ${criterionTitle(criterion, language)}`)}
              </th>
              <td>{number(language, faults)}</td>
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
  readonly faults: number;
  readonly pages: number;
}

/** In the order of their numbers; what is in no criterion comes last. */
function criteriaOf(pages: readonly AuditedPage[]): CriterionCount[] {
  const counts = new Map<string, { faults: number; pages: Set<string> }>();
  for (const { name, faults } of pages) {
    for (const { rgaa } of faults) {
      for (const criterion of rgaa.length > 0 ? rgaa : [ELSEWHERE]) {
        const count = counts.get(criterion) ?? { faults: 0, pages: new Set() };
        count.faults++;
        counts.set(criterion, { ...count, pages: count.pages.add(name) });
      }
    }
  }
  const rank = (criterion: string) => (criterion === ELSEWHERE ? Infinity : order(criterion));
  return [...counts]
    .map(([criterion, count]) => ({ criterion, faults: count.faults, pages: count.pages.size }))
    .sort((a, b) => rank(a.criterion) - rank(b.criterion));
}

/** By number and not by letter: 10.4, then 10.11. */
function order(criterion: string): number {
  const [topic = 0, rest = 0] = criterion.split(".").map(Number);
  return topic * 100 + rest;
}
