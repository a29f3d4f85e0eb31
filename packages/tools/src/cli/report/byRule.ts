import { type Issue, formatLocation, SEVERITIES } from "@dsfr-blocks/base/issue";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { type Paint, createPaint } from "@dsfr-blocks/base/report/paint";
import { formatIssueLine } from "@dsfr-blocks/base/report/text";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { checkRules } from "../../site/everyRule";
import { ruleTitles } from "./ruleTitles";

/** Maximum number of issues in a report without a summary by rule. A report on a single file never has that summary. */
const LONG_REPORT_ISSUES = 50;
/** Maximum number of rules that the introduction of the summary names. */
const MAX_RULES_NAMED = 3;

const AUTO_CORRECTED: ReadonlySet<string> = new Set(
  checkRules.filter(({ isAutoCorrected }) => isAutoCorrected).map(({ name }) => name),
);

/**
 * Whether the page corrects an issue automatically, and the site has not set another level for the issue's rule. The
 * report counts these issues instead of listing them.
 */
export function isAutoCorrected({ rule, severity }: Issue): boolean {
  return severity === "info" && AUTO_CORRECTED.has(rule);
}

export function needsSummary(issues: readonly Issue[]): boolean {
  return issues.length > LONG_REPORT_ISSUES && issues.some(({ file }) => file !== issues[0]?.file);
}

/**
 * Returns the summary of a long report: two lines of introduction, then each rule with its count and an example. The rules
 * of the most severe issues come first, then the most frequent rules. The last line counts the automatic corrections.
 */
export function formatSummaryByRule(
  visibleIssues: readonly Issue[],
  autoCorrected: ReadonlyMap<string, number>,
  fileCount: number,
  { stdout, env, language }: Io,
): string {
  const labels = LABELS[language];
  const paint = createPaint(stdout, env);
  const rules = [...groupBy(visibleIssues, ({ severity, rule }) => `${severity} ${rule}`).values()].sort(
    compareRules,
  );
  const getTitle = (rule: string) => ruleTitles.get(rule)?.[language] ?? rule;
  const ruleNames = rules.slice(0, MAX_RULES_NAMED).map((issues) => {
    const { rule = "" } = issues[0] ?? {};
    return `${getTitle(rule).replace(/\.$/, "")} (${issues.length})`;
  });
  const invalidFileCount = new Set(visibleIssues.map(({ file }) => file)).size;
  const width = String(Math.max(...rules.map(({ length }) => length))).length;
  const lines = rules.map((issues) => formatRule(issues, width, paint, language));
  const counts = [...autoCorrected].map(([rule, count]) => `${rule} ${count}`);
  return [
    labels.opening(visibleIssues.length, invalidFileCount, fileCount),
    `${labels.first} ${ruleNames.join(labels.separator)}.`,
    "",
    ...lines,
    ...(counts.length > 0 ? ["", `${labels.autoCorrected} ${counts.join(", ")}.`] : []),
    "",
    "",
  ].join("\n");
}

function formatRule(issues: readonly Issue[], width: number, paint: Paint, language: Io["language"]): string {
  const [first] = issues;
  if (!first) return "";
  const margin = " ".repeat(width + 2);
  const count = String(issues.length).padStart(width);
  return `${count}  ${formatIssueLine(first, { paint, language })}\n${margin}${paint.dim(formatLocation(first))}`;
}

function compareRules(a: readonly Issue[], b: readonly Issue[]): number {
  const getRank = (issues: readonly Issue[]) => SEVERITIES.indexOf(issues[0]?.severity ?? "info");
  return getRank(a) - getRank(b) || b.length - a.length;
}

const LABELS = {
  fr: {
    opening: (issueCount: number, invalidFileCount: number, fileCount: number) =>
      `${issueCount} fautes dans ${invalidFileCount} ${invalidFileCount < 2 ? "fichier" : "fichiers"}, sur ${fileCount} vérifiés.`,
    first: "D’abord :",
    separator: " ; ",
    autoCorrected: "Corrigées automatiquement par la page :",
  },
  en: {
    opening: (issueCount: number, invalidFileCount: number, fileCount: number) =>
      `${issueCount} issues in ${invalidFileCount} ${invalidFileCount === 1 ? "file" : "files"}, of ${fileCount} checked.`,
    first: "First:",
    separator: "; ",
    autoCorrected: "Corrected automatically by the page:",
  },
} as const;
