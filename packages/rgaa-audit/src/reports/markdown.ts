import type { Language } from "@dsfr-blocks/base/message";
import type { Outcome } from "../outcome";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { KnownFinding } from "../baseline";
import { formatUnsettled, getRuleTitle, LABELS } from "../sentences/reports";
import { collectCriteria, type Finding } from "../finding";
import { getGeneralSelector } from "./causes";
import { type FailureGroup, groupFailures } from "./failures";
import { SEVERITY_LABELS } from "@dsfr-blocks/base/report/severities";
import { escapeMarkdown } from "./quote";
import { formatSummary } from "./summary";

/** Maximum number of rules whose findings are listed: a comment on a pull request has to be short. */
const MAX_RULES = 20;
const MAX_CAUSES = 5;
const MAX_PAGES = 3;

/**
 * Creates the report for a comment on a pull request. Findings are grouped by rule, and a cause that several pages share
 * appears only once.
 */
export function formatMarkdownReport(outcome: Outcome, language: Language): string {
  const labels = LABELS[language];
  const findings = outcome.pages.flatMap((page) => page.findings);
  const rules = [...groupBy(findings, ({ rule }) => rule)].sort(
    ([, a], [, b]) => getWeight(b) - getWeight(a),
  );
  const { fresh, gone = [] } = outcome.changes ?? {};
  const ruleTexts = rules
    .slice(0, MAX_RULES)
    .map(([rule, group]) => formatRule(rule, group, fresh, language));
  const more = rules.length > MAX_RULES ? [`… ${labels.rules(rules.length - MAX_RULES)}`] : [];
  const failures = groupFailures(outcome, language).map((group) => formatFailure(group, language));
  const unsettled = outcome.pages.flatMap(({ name, audit }) =>
    formatUnsettled(audit, language).map((sentence) => `- ${formatCode(name)} ${escapeMarkdown(sentence)}`),
  );
  const summaryText = formatSummary(outcome, language).split("\n").map(escapeMarkdown).join("  \n");
  return `${[summaryText, ...ruleTexts, ...more, formatGone(gone, language), unsettled.join("\n"), failures.join("\n")].filter(Boolean).join("\n\n")}\n`;
}

/** Returns the sort weight of a group: errors first, then by number of findings. */
function getWeight(group: readonly Finding[]): number {
  return group.length + (group[0]?.severity === "error" ? 1e6 : 0);
}

function formatRule(
  rule: string,
  group: readonly Finding[],
  fresh: ReadonlySet<Finding> | undefined,
  language: Language,
): string {
  const labels = LABELS[language];
  const [first] = group;
  const rgaa = collectCriteria(group);
  const criteria = rgaa.length > 0 ? ` · RGAA ${rgaa.join(", ")}` : "";
  const severity = first ? SEVERITY_LABELS[language][first.severity] : "";
  const causes = [...groupBy(group, getGeneralSelector).values()].sort((a, b) => b.length - a.length);
  const lines = causes.slice(0, MAX_CAUSES).map((cause) => {
    const count = fresh ? cause.filter((each) => fresh.has(each)).length : 0;
    return `- ${formatCause(cause, language, count)}`;
  });
  const more =
    causes.length > MAX_CAUSES ? [`- … ${labels.findings(causes.slice(MAX_CAUSES).flat().length)}`] : [];
  return [
    `**${escapeMarkdown(first?.title ?? rule)}** (${severity}${criteria}, ${formatCode(rule)})`,
    ...(first?.help ? [escapeMarkdown(first.help)] : []),
    [...lines, ...more].join("\n"),
  ].join("  \n");
}

/** Returns the first findings that are gone since the previous audit, as text; "" if no finding is gone. */
function formatGone(gone: readonly KnownFinding[], language: Language): string {
  const causes = [...groupBy(gone, (each) => `${each.rule} ${getGeneralSelector(each)}`).values()];
  const lines = causes.slice(0, MAX_CAUSES).map((cause) => {
    const title = escapeMarkdown(getRuleTitle(cause[0]?.rule ?? "", language));
    return `- ${title} · ${formatCause(cause, language)}`;
  });
  const { disappeared, findings } = LABELS[language];
  const more = causes.length > MAX_CAUSES ? [`- … ${findings(causes.slice(MAX_CAUSES).flat().length)}`] : [];
  return lines.length > 0 ? [`**${disappeared}**`, "", ...lines, ...more].join("\n") : "";
}

/**
 * Returns the line of a group of failures. For one page: the page and the reason. For several pages: the number of pages, the
 * first pages and the reason.
 */
function formatFailure({ title, message, pages }: FailureGroup, language: Language): string {
  if (pages.length === 1) return `- ${formatCode(title)} ${escapeMarkdown(message)}`;
  const more = pages.length > MAX_PAGES ? " …" : "";
  const pageNames = `${pages.slice(0, MAX_PAGES).map(formatCode).join(", ")}${more}`;
  return `- **${title}** (${pageNames})${getColon(language)} ${escapeMarkdown(message)}`;
}

/** Page and selector of a finding. */
type FindingLocation = Pick<Finding, "page" | "selector">;

/** Returns the line of a cause. `fresh` is the number of findings of the cause that are new since the previous audit. */
function formatCause(cause: readonly FindingLocation[], language: Language, fresh = 0): string {
  const labels = LABELS[language];
  const pages = [...new Set(cause.map(({ page }) => page))];
  const pageNames = pages.slice(0, MAX_PAGES).map(formatCode).join(", ");
  const where = pages.length > MAX_PAGES ? `${pageNames} … (${labels.pages(pages.length)})` : pageNames;
  const [first] = cause;
  const count = labels.findings(cause.length) + (fresh > 0 ? ` (${labels.fresh(fresh)})` : "");
  return `${count}${getColon(language)} ${formatCode(first ? getGeneralSelector(first) : "")}, ${where}`;
}

function getColon(language: Language): string {
  return LABELS[language].colon.replace(" ", "\u00A0");
}

/** Returns text as a Markdown code span on one line, with a fence that is longer than any backticks in the text. */
function formatCode(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = fence.length > 1 ? " " : "";
  return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}
