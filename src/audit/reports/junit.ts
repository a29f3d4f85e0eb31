import type { Language } from "../../content/sentences";
import type { AuditedPage, Failure, Outcome } from "../audit";
import { escapeXml } from "../../report/xml";
import { groupBy } from "../../content/groupBy";
import type { UnreadableFile } from "../subjects";
import type { Violation } from "../violation";
import { ruleTitle, statesIn, WORDS } from "../sentences/reports";

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
}

/** JUnit's XML, which CI servers show: a suite a page, a test for each rule that the page breaks, one for all the others. */
export function junitReport(outcome: Outcome, language: Language): string {
  const suites = [
    ...outcome.pages.map((page) => suiteOf(page, language)),
    ...outcome.unread.map(unreadSuite),
    ...outcome.failures.map(failureSuite),
  ];
  const sum = (of: (suite: Suite) => number) => suites.reduce((total, suite) => total + of(suite), 0);
  const counts = { tests: sum((suite) => suite.cases.length), failures: sum((suite) => suite.failures) };
  const open = tag("testsuites", {
    name: "dsfr-blocks audit",
    ...counts,
    errors: sum((suite) => suite.errors),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${suites.map(suiteXml).join("")}</testsuites>\n`;
}

function suiteXml({ name, cases, failures, errors }: Suite): string {
  const open = tag("testsuite", { name, tests: cases.length, failures, errors, skipped: 0 });
  return `${open}\n${cases.join("")}</testsuite>\n`;
}

function suiteOf({ name, violations, audit }: AuditedPage, language: Language): Suite {
  const rules = [...groupBy(violations, ({ rule }) => rule)];
  const others = `${tag("testcase", { classname: name, name: WORDS[language].checks(audit.checks) }, true)}\n`;
  const cases = rules.map(([rule, group]) => {
    const details = group.map((violation) => violationText(violation, language)).join("\n\n");
    return failing(name, `${ruleTitle(rule, language)} [${rule}]`, "failure", {
      message: group[0]?.message ?? "",
      type: rule,
      details,
    });
  });
  return { name, cases: [...cases, others], failures: rules.length, errors: 0 };
}

function violationText(violation: Violation, language: Language): string {
  const { message, rgaa, source, selector, html = "" } = violation;
  const criteria = rgaa.length > 0 ? `RGAA ${rgaa.join(", ")}` : "";
  const place = source ? `${source.file}:${source.line}:${source.column}` : "";
  return [message, criteria, statesIn(language, violation), place, selector, html].filter(Boolean).join("\n");
}

function unreadSuite({ file, issues }: UnreadableFile): Suite {
  const cases = issues.map(({ line, column, message, rule }) => {
    const details = `${file}:${line}:${column}`;
    return failing(file, `${rule} (${line}:${column})`, "failure", { message, type: rule, details });
  });
  return { name: file, cases, failures: cases.length, errors: 0 };
}

function failureSuite({ page, message }: Failure): Suite {
  const error = failing(page, "audit", "error", { message, type: "audit", details: message });
  return { name: page, cases: [error], failures: 0, errors: 1 };
}

interface Problem {
  readonly message: string;
  readonly type: string;
  readonly details: string;
}

function failing(
  classname: string,
  name: string,
  kind: "failure" | "error",
  { message, type, details }: Problem,
): string {
  const inside = `${tag(kind, { message, type })}${escapeXml(details)}</${kind}>`;
  return `${tag("testcase", { classname, name })}${inside}</testcase>\n`;
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, isEmpty = false): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join("")}${isEmpty ? "/" : ""}>`;
}
