import type { Language } from "@dsfr-blocks/base/message";
import type { AuditedPage, Outcome } from "../outcome";
import { escapeXml } from "@dsfr-blocks/base/report/xml";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Issue as FileFinding } from "@dsfr-blocks/base/issue";
import type { Finding } from "../finding";
import { statesIn, WORDS } from "../sentences/reports";

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** A test; one that passes has no problem. */
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

/** JUnit's XML, which CI servers show: a suite a page, a test for each rule that the page breaks, one for all the others. */
export function junitReport(outcome: Outcome, language: Language): string {
  const suites: Suite[] = [
    ...outcome.pages.map((page) => ({ name: page.name, cases: pageCases(page, language) })),
    ...outcome.unread.map(({ file, issues }) => ({ name: file, cases: issues.map(unreadCase) })),
    ...outcome.failures.map(({ page, message }) => ({ name: page, cases: [failureCase(message)] })),
  ];
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  const open = tag("testsuites", { name: outcome.tool, ...counts });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${suites.map(suiteXml).join("")}</testsuites>\n`;
}

function suiteXml({ name, cases }: Suite): string {
  const open = tag("testsuite", { name, ...countsOf(cases), skipped: 0 });
  return `${open}\n${cases.map((each) => caseXml(name, each)).join("")}</testsuite>\n`;
}

function countsOf(cases: readonly Case[]) {
  const count = (kind: Problem["kind"]) => cases.filter(({ problem }) => problem?.kind === kind).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function caseXml(classname: string, { name, problem }: Case): string {
  if (!problem) return `${tag("testcase", { classname, name }, true)}\n`;
  const { kind, type, message, details } = problem;
  const inside = `${tag(kind, { message, type })}${escapeXml(details)}</${kind}>`;
  return `${tag("testcase", { classname, name })}${inside}</testcase>\n`;
}

function pageCases({ findings, audit }: AuditedPage, language: Language): Case[] {
  const broken = [...groupBy(findings, ({ rule }) => rule)].map(([type, group]): Case => {
    const details = group.map((finding) => findingText(finding, language)).join("\n\n");
    const problem: Problem = { kind: "failure", type, message: group[0]?.message ?? "", details };
    return { name: `${group[0]?.title} [${type}]`, problem };
  });
  return [...broken, { name: WORDS[language].checks(audit.checks) }];
}

function findingText(finding: Finding, language: Language): string {
  const { message, rgaa, source, selector, html = "" } = finding;
  const criteria = rgaa.length > 0 ? `RGAA ${rgaa.join(", ")}` : "";
  const place = source ? `${source.file}:${source.line}:${source.column}` : "";
  return [message, criteria, statesIn(language, finding), place, selector, html].filter(Boolean).join("\n");
}

function unreadCase({ file, line, column, message, rule: type }: FileFinding): Case {
  const details = `${file}:${line}:${column}`;
  return { name: `${type} (${line}:${column})`, problem: { kind: "failure", type, message, details } };
}

function failureCase(message: string): Case {
  return { name: "audit", problem: { kind: "error", type: "audit", message, details: message } };
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, isEmpty = false): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join("")}${isEmpty ? "/" : ""}>`;
}
