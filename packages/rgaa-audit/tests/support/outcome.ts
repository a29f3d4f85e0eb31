import { findRule } from "../../src/ruleTable";
import type { AuditedPage, Outcome } from "../../src/outcome";
import type { Finding } from "../../src/finding";

/** Creates a finding such as the audit returns, in one condition; a test overrides some of its properties. */
export function finding(overrides: Partial<Finding> = {}): Finding {
  const { rule = "image-alt", conditions: states = [{ scheme: "light", width: 1280 }] } = overrides;
  const { title, help, needs = "state" } = findRule(rule) ?? {};
  const [hasSchemes, hasWidths] = [/scheme|state/.test(needs), /width|state/.test(needs)];
  return {
    ...{ title: title?.fr ?? rule, help: help?.fr ?? "" },
    page: "page.md",
    rule: "image-alt",
    severity: "error",
    rgaa: ["1.1"],
    selector: "main > img",
    message: "L’image n’a pas d’alternative.",
    html: "<img>",
    schemes: hasSchemes ? [...new Set(states.map(({ scheme }) => scheme))] : [],
    widths: hasWidths ? [...new Set(states.map(({ width }) => width))] : [],
    conditions: states,
    ...overrides,
  };
}

/** Creates an audited page with findings; a test overrides some of its properties. */
export function auditedPage(
  name: string,
  findings: readonly Finding[] = [],
  overrides: Partial<AuditedPage> = {},
): AuditedPage {
  const audit = {
    ...{
      page: name,
      title: "",
      checks: 100,
      nodes: 1000,
      frames: 0,
      isWalked: true,
      kinds: [],
      possibleKinds: [],
      content: "",
      untried: [],
      unsettled: [],
    },
  };
  return {
    ...{
      name,
      index: 0,
      file: name,
      audit,
      findings,
      known: [],
      gone: [],
      reviews: [],
      pictures: new Map(),
      redirectedTo: undefined,
      pathsWithoutFile: [],
    },
    ...overrides,
  };
}

/** Creates the outcome of an audit; a test overrides some of its properties. */
export function outcome(overrides: Partial<Outcome> = {}): Outcome {
  return {
    pages: [],
    unread: [],
    failures: [],
    known: 0,
    gone: [],
    schemes: ["light", "dark"],
    widths: [320, 1280],
    tool: "dsfr-blocks audit",
    versions: { browser: "Chromium 1.2.3", axe: "axe-core 4.5.6" },
    today: new Date("2026-04-14T10:00:00Z"),
    answers: [],
    shard: { index: 1, count: 1 },
    subjects: overrides.pages?.map(({ name }) => name) ?? [],
    ...overrides,
  };
}
