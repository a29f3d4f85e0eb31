import { createHash } from "node:crypto";
import { version } from "../../package.json";
import type { Language } from "@dsfr-blocks/base/message";
import { toPrintable } from "@dsfr-blocks/base/codeFrame";
import { pickIssueKeys, formatJson } from "@dsfr-blocks/base/report/json";
import type { Paint } from "@dsfr-blocks/base/report/paint";
import { type SarifEntry, formatSarif, type SarifRule } from "@dsfr-blocks/base/report/sarif";
import { formatLocation } from "@dsfr-blocks/base/issue";
import { formatIssueLine } from "@dsfr-blocks/base/report/text";
import type { KnownFinding } from "../baseline";
import type { Changes } from "../changes";
import { type AuditedPage, type Outcome, computeTotals, listPathsWithoutFile } from "../outcome";
import { findRule, RULES, joinTitleAndHelp } from "../ruleTable";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { formatConditions, formatUnsettled, getRuleTitle, HTML_LABELS, LABELS } from "../sentences/reports";
import { collectCriteria, type Finding } from "../finding";
import { formatBlobReport } from "./blob";
import { findElementPages, getElementKey } from "./causes";
import { type FailureGroup, groupFailures } from "./failures";
import { formatJunitReport } from "./junit";
import { formatMarkdownReport } from "./markdown";
import { createGrid } from "./rgaa/grid";
import { formatGridCsv } from "./rgaa/gridFiles";
import { closeQuestions } from "./rgaa/questions";
import { isSameText, formatQuote, extractText } from "./quote";
import { formatSummary } from "./summary";

/**
 * Creates the report of an audit in a format. `paint` colours only the text report. The report for `merge` contains all review
 * items, the others those that no answer closes.
 */
export async function formatReport(
  format: Format,
  auditOutcome: Outcome,
  paint: Paint,
  language: Language,
): Promise<string> {
  const outcome = format === "blob" ? auditOutcome : closeQuestions(auditOutcome);
  return format === "text" ? formatTextReport(outcome, paint, language) : REPORTS[format](outcome, language);
}

/** Functions that create the reports without terminal colours. */
const REPORTS = {
  json: formatJsonReport,
  sarif: formatSarifReport,
  junit: formatJunitReport,
  markdown: formatMarkdownReport,
  blob: formatBlobReport,
  rgaa: (outcome: Outcome, language: Language) => formatGridCsv(createGrid(outcome), language),
  html: async (outcome: Outcome, language: Language) => {
    // load this module only here: the other formats do not use JSX
    const { formatHtmlReport } = await import("./html/Report");
    return formatHtmlReport(outcome, language);
  },
};

export type Format = "text" | keyof typeof REPORTS;

const INDENT = " ".repeat(4);

/**
 * Creates the text report for a terminal: the findings page by page, then the summary. A finding about an element that several
 * pages share is described once, with these pages.
 */
export function formatTextReport(outcome: Outcome, paint: Paint, language: Language): string {
  const { fresh, gone = [] } = outcome.changes ?? {};
  const labels = LABELS[language];
  const findingPages = findElementPages(outcome.pages, "findings");
  const reviewPages = findElementPages(outcome.pages, "reviews");
  const pages = outcome.pages
    .filter(({ findings, reviews, redirectedTo, audit }) =>
      [findings.length, reviews.length, redirectedTo, audit.unsettled.length].some(Boolean),
    )
    .map((page) => {
      const { name, redirectedTo, audit } = page;
      const findings = separateRepeated(
        page,
        page.findings,
        findingPages,
        (count) => `${labels.described(count)}${labels.colon}`,
      );
      const reviews = separateRepeated(
        page,
        page.reviews,
        reviewPages,
        (count) => `${labels.describedReviews(count)}${labels.colon}`,
      );
      const causes = groupBy(findings.own, (each) => `${each.severity} ${getCauseMessage(each)}`);
      const lines = [...causes.values()].map((group) =>
        formatCause(group, { fresh, findingPages }, paint, language),
      );
      const reviewTexts = [...groupBy(reviews.own, ({ message }) => message).values()].map((group) =>
        formatReviews(group, reviewPages, paint, language),
      );
      const title = [name, redirectedTo].flatMap((each) => (each === undefined ? [] : toPrintable(each)));
      const repeated = [...findings.repeated, ...reviews.repeated].map((line) => paint.dim(`  ${line}`));
      const unsettled = formatUnsettled(audit, language).map((line) => `  ${toPrintable(line)}`);
      return `${[title.join(" → "), ...unsettled, ...lines, ...reviewTexts, ...repeated].join("\n")}\n\n`;
    });
  const unread = outcome.unread.map(({ issues }) => {
    return `${issues.map((issue) => `${formatLocation(issue)}  ${formatIssueLine(issue, { paint, language })}\n`).join("")}\n`;
  });
  const failures = groupFailures(outcome, language).map((group) => formatFailures(group, paint));
  const disappeared = gone.map(({ page, rule, selector }) => {
    const location = [toPrintable(page), toPrintable(selector)].join(" · ");
    return `${INDENT}- ${toPrintable(getRuleTitle(rule, language))} · ${paint.dim(location)}\n`;
  });
  const title = gone.length > 0 ? [`${LABELS[language].disappeared}\n`, ...disappeared, "\n"] : [];
  return [...pages, ...unread, ...failures, ...title, `${formatSummary(outcome, language)}\n`].join("");
}

/** Pages of each element that several pages may share, by the key of `getElementKey`. */
type ElementPages = ReturnType<typeof findElementPages>;

/** Separates the findings that a page is the first to have from those that an earlier page has: a line for each such page. */
function separateRepeated(
  page: AuditedPage,
  findings: readonly Finding[],
  elementPages: ElementPages,
  formatCount: (count: number) => string,
): { readonly own: readonly Finding[]; readonly repeated: readonly string[] } {
  const byFirstPage = groupBy(findings, (each) => elementPages.get(getElementKey(each))?.[0] ?? page);
  const own = byFirstPage.get(page) ?? [];
  const others = [...byFirstPage].filter(([first]) => first !== page);
  return {
    own,
    repeated: others.map(([first, { length }]) => `${formatCount(length)} ${toPrintable(first.name)}`),
  };
}

/** Returns the other pages that have the element of a finding, as text; "" if there are none. */
function formatOtherPages(finding: Finding, elementPages: ElementPages, language: Language): string {
  const { alsoOn, morePages } = HTML_LABELS[language];
  const [, ...others] = elementPages.get(getElementKey(finding)) ?? [];
  if (others.length === 0) return "";
  const names = others.slice(0, MAX_LINES).map(({ name }) => toPrintable(name));
  const more = others.length > MAX_LINES ? [morePages(others.length - MAX_LINES)] : [];
  return [alsoOn.toLowerCase(), names.join(", "), ...more].join(" ");
}

/** Returns a group of failures as text: its title, the reason and, for several pages, the first pages. */
function formatFailures({ title, message, pages }: FailureGroup, paint: Paint): string {
  const pageLines = pages.length > 1 ? limitLines(pages.map((page) => `- ${toPrintable(page)}`)) : [];
  const lines = [paint.red(toPrintable(message)), ...pageLines].map((line) => `${INDENT}${line}\n`);
  return `${toPrintable(title)}\n${lines.join("")}\n`;
}

/** Returns the message of a finding without its detail, which is shown beside each element instead. */
function getCauseMessage({ title, help, message, detail }: Finding): string {
  return detail === undefined ? message : joinTitleAndHelp(title, help);
}

/** Formats findings that have the same cause: severity, message and criteria once, then a line for each element. */
function formatCause(
  findings: readonly Finding[],
  { fresh, findingPages }: { fresh: ReadonlySet<Finding> | undefined; findingPages: ElementPages },
  paint: Paint,
  language: Language,
): string {
  const [first] = findings;
  if (!first) return "";
  const { rule, severity } = first;
  const rgaa = collectCriteria(findings);
  const message = getCauseMessage(first);
  const criteria = rgaa.length > 0 ? [`${INDENT}${paint.dim(`RGAA ${rgaa.join(", ")}`)}`] : [];
  return [
    `  ${formatIssueLine({ severity, message, rule }, { paint, language })}`,
    ...criteria,
    ...findings.map((finding) => {
      const mark = fresh?.has(finding) ? `${LABELS[language].isNew} · ` : "";
      return `${INDENT}- ${mark}${formatElement(finding, findingPages, paint, language)}`;
    }),
  ].join("\n");
}

/** Returns the line of an element: `« Postuler » · 2,14:1 · sombre · 320 px · page.md:12:3 · main > a`. */
function formatElement(
  finding: Finding,
  elementPages: ElementPages,
  paint: Paint,
  language: Language,
): string {
  const { html, source, selector, detail = "" } = finding;
  const elementText = extractText(html);
  const measured = isSameText(detail, elementText) ? "" : toPrintable(detail);
  const details = [
    formatConditions(language, finding),
    source ? formatLocation(source) : "",
    toPrintable(selector),
    formatOtherPages(finding, elementPages, language),
  ].filter(Boolean);
  return [formatQuote(elementText, language), measured, paint.dim(details.join(" · "))]
    .filter(Boolean)
    .join(" · ");
}

/** Formats review items that have the same message: the message, the number of review items and the first selectors. */
function formatReviews(
  group: readonly Finding[],
  elementPages: ElementPages,
  paint: Paint,
  language: Language,
): string {
  const [first] = group;
  if (!first) return "";
  const message =
    group.length > 1 ? `${first.message} (${LABELS[language].times(group.length)})` : first.message;
  const selectors = limitLines(
    group.map((each) =>
      [toPrintable(each.selector), formatOtherPages(each, elementPages, language)]
        .filter(Boolean)
        .join(" · "),
    ),
  );
  return [
    `  ${formatIssueLine({ ...first, message }, { paint, language })}`,
    ...selectors.map((selector) => `${INDENT}${paint.dim(selector)}`),
  ].join("\n");
}

/** Returns the first `MAX_LINES` lines, then `…` if there are more lines. The other reports contain all lines. */
function limitLines(lines: readonly string[]): string[] {
  return lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), "…"] : [...lines];
}

const MAX_LINES = 3;

/**
 * Creates the JSON report, whose keys other programs rely on:
 * - `findings`: one entry for each element that fails a rule, with its schemes and widths if the rule depends on them;
 * - `reviews`: one entry for each element that a person has to examine;
 * - `known`, `gone`: comparison with the baseline;
 * - `since`: comparison with a previous report; absent without a previous report;
 * - `unwalked`: number of pages where the Tab key did not go through the whole page;
 * - `issues`: Markdown files that cannot be read;
 * - `redirects`: pages that redirect, with the URL that was audited;
 * - `unsettled`: pages with elements whose content changes by itself, with these elements;
 * - `pathsWithoutFile`: paths of the site to which pages have links, and for which the audited folder has no file;
 * - `failures`: pages that could not be audited, or not completely.
 */
export function formatJsonReport(outcome: Outcome): string {
  const { checks, nodes, reviews, frames, unwalked } = computeTotals(outcome);
  const { pages, known, gone, failures, unread, changes } = outcome;
  const report = {
    pages: pages.length,
    checks,
    nodes,
    toReview: reviews,
    frames,
    unwalked,
    known,
    gone,
    ...(changes && {
      since: {
        new: [...changes.fresh].map(({ page, rule, selector }) => ({ page, rule, selector })),
        gone: changes.gone,
        same: changes.same.size,
      },
    }),
    findings: pages.flatMap(({ findings }) =>
      findings.map(({ page, schemes, widths, rule, severity, rgaa, selector, message, html, source }) => {
        return { page, schemes, widths, rule, severity, rgaa, selector, message, html, source };
      }),
    ),
    issues: unread.flatMap(({ issues }) => issues.map(pickIssueKeys)),
    reviews: pages.flatMap((page) =>
      page.reviews.map(({ page, rule, rgaa, selector, message, html, source }) => {
        return { page, rule, rgaa, selector, message, html, source };
      }),
    ),
    redirects: pages.flatMap(({ name, redirectedTo }) =>
      redirectedTo === undefined ? [] : [{ page: name, to: redirectedTo }],
    ),
    unsettled: pages.flatMap(({ name, audit }) =>
      audit.unsettled.length === 0 ? [] : [{ page: name, elements: audit.unsettled }],
    ),
    pathsWithoutFile: listPathsWithoutFile(pages),
    failures: failures.map(({ page, message }) => ({ page, message })),
  };
  return formatJson(report);
}

/**
 * Creates a SARIF 2.1.0 log. The location of a finding is a line of the Markdown file or, without such a file, the first line
 * of the page. With a previous report, the log also contains the findings that are gone.
 */
export function formatSarifReport(outcome: Outcome, language: Language): string {
  const { pages, changes } = outcome;
  const entries = [
    ...pages.flatMap((page) => page.findings.map((each) => createEntry(each, page, changes, language))),
    ...(changes?.gone ?? []).map((each) => createAbsentEntry(each, pages, language)),
    ...outcome.unread.flatMap(({ issues }) => issues),
  ];
  const log = formatSarif({
    tool: outcome.tool,
    version,
    language,
    rules: listSarifRules(outcome, language),
    entries,
    failures: outcome.failures.map(({ page, message }) => `${page}: ${message}`),
  });
  return [...log].join("");
}

/** Returns the rules of the log: the rules of our list, then the other rules that findings and unreadable files refer to. */
function listSarifRules({ pages, unread }: Outcome, language: Language): SarifRule[] {
  const reported = [
    ...pages.flatMap(({ findings }) => findings),
    ...unread.flatMap(({ issues }) =>
      issues.map(({ rule }) => ({ rule, title: rule, help: undefined, rgaa: [] })),
    ),
  ];
  const otherRules = new Map(reported.filter(({ rule }) => !findRule(rule)).map((each) => [each.rule, each]));
  const listed = Object.entries(RULES).map(([rule, { title, help, rgaa }]) => {
    return { rule, title: title[language], help: help[language], rgaa };
  });
  return [...listed, ...otherRules.values()].map(({ rule: id, title, help, rgaa }): SarifRule => {
    if (help === undefined) return { id, title };
    return { id, title, help, tags: ["accessibility", ...rgaa.map((criterion) => `RGAA ${criterion}`)] };
  });
}

function createEntry(
  finding: Finding,
  page: AuditedPage,
  changes: Changes | undefined,
  language: Language,
): SarifEntry {
  const { rule, severity, message, selector, source, html, rgaa } = finding;
  const conditions = formatConditions(language, finding);
  return {
    file: source?.file ?? page.file ?? page.name,
    // code scanning shows only results with a line: without a source, use the first line
    line: source?.line ?? 1,
    column: source?.column,
    // `findings` contains no review item: this only narrows the type
    severity: severity === "review" ? "info" : severity,
    rule,
    message: [message, conditions && `(${conditions})`].filter(Boolean).join(" "),
    selector,
    fingerprints: createFingerprints({ page: page.name, rule, selector }),
    baselineState: getBaselineState(finding, changes),
    properties: { page: page.name, rgaa, ...(html !== undefined && { html }) },
  };
}

/**
 * Returns whether a finding is new or unchanged since the previous audit. Returns undefined without a previous audit, or if one
 * of the two audits did not complete the page.
 */
function getBaselineState(finding: Finding, changes: Changes | undefined): SarifEntry["baselineState"] {
  if (changes?.fresh.has(finding)) return "new";
  return changes?.same.has(finding) ? "unchanged" : undefined;
}

/** Creates the entry of a finding that is gone since the previous audit. */
function createAbsentEntry(
  gone: KnownFinding,
  pages: readonly AuditedPage[],
  language: Language,
): SarifEntry {
  const { page, rule, selector } = gone;
  const severity = findRule(rule)?.severity ?? "error";
  return {
    file: pages.find(({ name }) => name === page)?.file ?? page,
    line: 1,
    severity: severity === "review" ? "info" : severity,
    ...{ rule, selector, message: getRuleTitle(rule, language), fingerprints: createFingerprints(gone) },
    baselineState: "absent",
    properties: { page },
  };
}

function createFingerprints({ page, rule, selector }: KnownFinding) {
  const text = JSON.stringify([page, rule, selector]);
  return { "page/rule/selector": createHash("sha256").update(text).digest("hex").slice(0, 32) };
}
