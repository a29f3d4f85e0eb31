/** @jsxImportSource preact */
import type { AuditedPage, Outcome } from "../../outcome";
import { CRITERIA, criterionTitle } from "../../criteria";
import type { Finding } from "../../finding";
import { number } from "../../sentences/reports";
import { titleOf } from "../pageTitle";
import { Code, type Locale } from "./locale";
import { pageId } from "./ids";

interface SummaryProps {
  readonly outcome: Outcome;
  readonly locale: Locale;
}

/** The findings counted by page, then by criterion. Renders two tables. */
export function Summary({ outcome, locale }: SummaryProps) {
  const { words, text, language } = locale;
  const withFindings = outcome.pages.filter(({ findings }) => findings.length > 0);
  /** True for a page whose title others have too. */
  const isShared = (page: AuditedPage) =>
    withFindings.some((other) => other !== page && titleOf(other) === titleOf(page));
  const count = (findings: readonly Finding[], severity: Finding["severity"]) =>
    number(language, findings.filter((finding) => finding.severity === severity).length);
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
          {withFindings.map((page) => (
            <tr key={page.name}>
              <th scope="row">
                <a
                  href={`#${pageId(outcome, page)}`}
                  aria-label={text(`${titleOf(page)}${locale.colon} ${words.seeThem}`)}
                >
                  {titleOf(page)}
                </a>
                {isShared(page) && <Code>{page.name}</Code>}
              </th>
              <td>{count(page.findings, "error")}</td>
              <td>{count(page.findings, "warning")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{text(words.byCriterion)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(words.criterion)}</th>
            <th scope="col">{text(words.findings)}</th>
            <th scope="col">{text(words.pages)}</th>
          </tr>
        </thead>
        <tbody>
          {criteriaOf(withFindings).map(({ criterion, findings, pages }) => (
            <tr key={criterion}>
              <th scope="row">
                {criterion === ELSEWHERE
                  ? text(words.elsewhere)
                  : text(`${criterion} ${criterionTitle(criterion, language)}`)}
              </th>
              <td>{number(language, findings)}</td>
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
      .map(({ findings }) => findings.filter(({ rgaa }) => isOf(criterion, rgaa)).length)
      .filter((count) => count > 0);
    const findings = counts.reduce((sum, count) => sum + count, 0);
    return findings > 0 ? [{ criterion, findings, pages: counts.length }] : [];
  });
}

function isOf(criterion: string, rgaa: readonly string[]): boolean {
  return criterion === ELSEWHERE ? rgaa.length === 0 : rgaa.includes(criterion);
}
