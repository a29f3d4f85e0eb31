import type { Language } from "../../content/sentences";
import type { AuditedPage, Failure, Outcome } from "../audit";
import { escapeXml } from "../../report/xml";
import { groupBy } from "../../content/groupBy";
import type { UnreadableFile } from "../subjects";
import type { Violation } from "../violation";
import { ruleTitle, statesIn, WORDS } from "../sentences/reports";

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly xml: string;
  readonly kind: "success" | "failure" | "error";
}

/** JUnit's XML, which CI servers show: a suite a page, a test for each rule that the page breaks, one for all the others. */
export function junitReport(outcome: Outcome, language: Language): string {
  const suites = [
    ...outcome.pages.map((page) => suiteOf(page, language)),
    ...outcome.unread.map(unreadSuite),
    ...outcome.failures.map(failureSuite),
  ];
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  const open = tag("testsuites", { name: "dsfr-blocks audit", ...counts });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${suites.map(suiteXml).join("")}</testsuites>\n`;
}

function suiteXml({ name, cases }: Suite): string {
  const open = tag("testsuite", { name, ...countsOf(cases), skipped: 0 });
  return `${open}\n${cases.map(({ xml }) => xml).join("")}</testsuite>\n`;
}

function countsOf(cases: readonly Case[]) {
  const count = (kind: Case["kind"]) => cases.filter((each) => each.kind === kind).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function suiteOf({ name, violations, audit }: AuditedPage, language: Language): Suite {
  const broken = [...groupBy(violations, ({ rule }) => rule)].map(([rule, group]) =>
    failing(name, `${ruleTitle(rule, language)} [${rule}]`, "failure", {
      message: group[0]?.message ?? "",
      type: rule,
      details: group.map((violation) => violationText(violation, language)).join("\n\n"),
    }),
  );
  const others = tag("testcase", { classname: name, name: WORDS[language].checks(audit.checks) }, true);
  return { name, cases: [...broken, { xml: `${others}\n`, kind: "success" }] };
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
  return { name: file, cases };
}

function failureSuite({ page, message }: Failure): Suite {
  return {
    name: page,
    cases: [failing(page, "audit", "error", { message, type: "audit", details: message })],
  };
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
): Case {
  const inside = `${tag(kind, { message, type })}${escapeXml(details)}</${kind}>`;
  return { xml: `${tag("testcase", { classname, name })}${inside}</testcase>\n`, kind };
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, isEmpty = false): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join("")}${isEmpty ? "/" : ""}>`;
}
