import type { Finding, Scheme, Source } from "../../audit/finding";
import { ruleOf } from "../../audit/rules";
import { groupBy } from "./groupBy";

/** The same thing wrong on the same element, in all the schemes and at all the widths where it is. */
export interface Fault {
  readonly page: string;
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly rgaa: readonly string[];
  readonly selector: string;
  readonly message: string;
  readonly html?: string | undefined;
  readonly source?: Source | undefined;
  /** Where it was seen: none of what its rule does not depend on. */
  readonly schemes: readonly Scheme[];
  readonly widths: readonly number[];
  /** One for each state, in the order in which they were met; at least one. */
  readonly findings: readonly Finding[];
}

/** Gathers what was found, state by state, into faults. */
export function faultsOf(findings: readonly Finding[]): Fault[] {
  const groups = groupBy(findings, ({ page, rule, selector, message }) =>
    JSON.stringify([page, rule, selector, message]),
  );
  return [...groups.values()].flatMap(faultOf);
}

function faultOf(findings: readonly Finding[]): Fault[] {
  const [first] = findings;
  if (!first) return [];
  const { page, rule, severity, rgaa, selector, message, html, source } = first;
  const needs = ruleOf(rule)?.needs ?? "state";
  const hasSchemes = needs === "scheme" || needs === "state";
  const hasWidths = needs === "width" || needs === "state";
  return [
    {
      ...{ page, rule, severity, rgaa, selector, message, html, source, findings },
      schemes: hasSchemes ? [...new Set(findings.map(({ scheme }) => scheme))] : [],
      widths: hasWidths ? [...new Set(findings.map(({ width }) => width))].sort((a, b) => a - b) : [],
    },
  ];
}
