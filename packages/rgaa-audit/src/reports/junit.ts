import type { Language } from "@dsfr-blocks/base/message";
import type { AuditedPage, Outcome } from "../outcome";
import { escapeXml } from "@dsfr-blocks/base/report/xml";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Issue as FileFinding } from "@dsfr-blocks/base/issue";
import type { Finding } from "../finding";
import { formatConditions, LABELS } from "../sentences/reports";

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** Test case. A test case that passes has no problem. */
interface Case {
  readonly name: string;
  readonly problem?: Problem;
}

interface Problem {
  readonly kind: "failure" | "error";
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

/**
 * Creates the report in JUnit's XML, which CI servers display. Each page is a suite: one test for each rule that the page
 * fails, and one test for all other rules. Each unreadable file, and each page that was not audited completely, is also a
 * suite, whose tests fail.
 */
export function formatJunitReport(outcome: Outcome, language: Language): string {
  const suites: Suite[] = [
    ...outcome.pages.map((page) => ({ name: page.name, cases: createPageCases(page, language) })),
    ...outcome.unread.map(({ file, issues }) => ({ name: file, cases: issues.map(createUnreadCase) })),
    ...outcome.failures.map(({ page, message }) => ({ name: page, cases: [createFailureCase(message)] })),
  ];
  const counts = countCases(suites.flatMap(({ cases }) => cases));
  const openTag = formatTag("testsuites", { name: outcome.tool, ...counts });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${openTag}\n${suites.map(formatSuite).join("")}</testsuites>\n`;
}

function formatSuite({ name, cases }: Suite): string {
  const openTag = formatTag("testsuite", { name, ...countCases(cases), skipped: 0 });
  return `${openTag}\n${cases.map((each) => formatCase(name, each)).join("")}</testsuite>\n`;
}

function countCases(cases: readonly Case[]) {
  const count = (kind: Problem["kind"]) => cases.filter(({ problem }) => problem?.kind === kind).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function formatCase(classname: string, { name, problem }: Case): string {
  if (!problem) return `${formatTag("testcase", { classname, name }, true)}\n`;
  const { kind, type, message, details } = problem;
  const content = `${formatTag(kind, { message, type })}${escapeXml(details)}</${kind}>`;
  return `${formatTag("testcase", { classname, name })}${content}</testcase>\n`;
}

function createPageCases({ findings, audit }: AuditedPage, language: Language): Case[] {
  const failedCases = [...groupBy(findings, ({ rule }) => rule)].map(([type, group]): Case => {
    const details = group.map((finding) => formatFinding(finding, language)).join("\n\n");
    const problem: Problem = { kind: "failure", type, message: group[0]?.message ?? "", details };
    return { name: `${group[0]?.title} [${type}]`, problem };
  });
  return [...failedCases, { name: LABELS[language].checks(audit.checks) }];
}

function formatFinding(finding: Finding, language: Language): string {
  const { message, rgaa, source, selector, html = "" } = finding;
  const criteria = rgaa.length > 0 ? `RGAA ${rgaa.join(", ")}` : "";
  const location = source ? `${source.file}:${source.line}:${source.column}` : "";
  return [message, criteria, formatConditions(language, finding), location, selector, html]
    .filter(Boolean)
    .join("\n");
}

function createUnreadCase({ file, line, column, message, rule: type }: FileFinding): Case {
  const details = `${file}:${line}:${column}`;
  return { name: `${type} (${line}:${column})`, problem: { kind: "failure", type, message, details } };
}

function createFailureCase(message: string): Case {
  return { name: "audit", problem: { kind: "error", type: "audit", message, details: message } };
}

function formatTag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  isEmpty = false,
): string {
  const attributeTexts = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
  );
  return `<${name}${attributeTexts.join("")}${isEmpty ? "/" : ""}>`;
}
