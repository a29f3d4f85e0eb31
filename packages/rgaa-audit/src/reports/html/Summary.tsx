/** @jsxImportSource preact */
import type { AuditedPage, Outcome } from "../../outcome";
import { CRITERIA, getCriterionTitle } from "../../criteria";
import type { Finding } from "../../finding";
import { formatNumber } from "../../sentences/reports";
import { getPageTitle } from "../pageTitle";
import { Code, type Locale } from "./locale";
import { getPageId } from "./ids";

interface SummaryProps {
  readonly outcome: Outcome;
  readonly locale: Locale;
}

/** Renders two tables: the numbers of findings by page, then by criterion. */
export function Summary({ outcome, locale }: SummaryProps) {
  const { labels, text, language } = locale;
  const pagesWithFindings = outcome.pages.filter(({ findings }) => findings.length > 0);
  /** Whether another page with findings has the same title. */
  const isShared = (page: AuditedPage) =>
    pagesWithFindings.some((other) => other !== page && getPageTitle(other) === getPageTitle(page));
  const count = (findings: readonly Finding[], severity: Finding["severity"]) =>
    formatNumber(language, findings.filter((finding) => finding.severity === severity).length);
  return (
    <div className="tables">
      <table>
        <caption>{text(labels.byPage)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(labels.page)}</th>
            <th scope="col">{text(labels.errors)}</th>
            <th scope="col">{text(labels.warnings)}</th>
          </tr>
        </thead>
        <tbody>
          {pagesWithFindings.map((page) => (
            <tr key={page.name}>
              <th scope="row">
                <a
                  href={`#${getPageId(outcome, page)}`}
                  aria-label={text(`${getPageTitle(page)}${locale.colon} ${labels.seeThem}`)}
                >
                  {getPageTitle(page)}
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
        <caption>{text(labels.byCriterion)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(labels.criterion)}</th>
            <th scope="col">{text(labels.findings)}</th>
            <th scope="col">{text(labels.pages)}</th>
          </tr>
        </thead>
        <tbody>
          {countByCriterion(pagesWithFindings).map(({ criterion, findings, pages }) => (
            <tr key={criterion}>
              <th scope="row">
                {criterion === NO_CRITERION
                  ? text(labels.elsewhere)
                  : text(`${criterion} ${getCriterionTitle(criterion, language)}`)}
              </th>
              <td>{formatNumber(language, findings)}</td>
              <td>{formatNumber(language, pages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NO_CRITERION = "";

/**
 * Returns the numbers of findings and pages for each RGAA criterion that fails, in the RGAA's order. Findings without a
 * criterion come last.
 */
function countByCriterion(pages: readonly AuditedPage[]) {
  return [...Object.keys(CRITERIA), NO_CRITERION].flatMap((criterion) => {
    const counts = pages
      .map(({ findings }) => findings.filter(({ rgaa }) => belongsTo(criterion, rgaa)).length)
      .filter((count) => count > 0);
    const findings = counts.reduce((sum, count) => sum + count, 0);
    return findings > 0 ? [{ criterion, findings, pages: counts.length }] : [];
  });
}

/** Whether a finding belongs to an RGAA criterion. `NO_CRITERION` matches findings without a criterion. */
function belongsTo(criterion: string, rgaa: readonly string[]): boolean {
  return criterion === NO_CRITERION ? rgaa.length === 0 : rgaa.includes(criterion);
}
