import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { auditRules, ruleOf } from "../../src/audit/rules";

/** One criterion of RGAA 4.1.2, as docs/rgaa/criteria.yaml holds it. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** Success criteria of WCAG 2.1; each is one clause of EN 301 549, 9 in front. */
  readonly wcag: readonly string[];
  readonly applies: "blocks" | "host" | "no";
  /** For a criterion that does not apply. */
  readonly why?: string;
  readonly how?: string;
  /** Folders of src/blocks; all when left out. */
  readonly blocks?: readonly string[];
  /** `file: title`, or the beginning of the title. */
  readonly tests?: readonly string[];
  readonly manual?: readonly { readonly date: string; readonly what: string }[];
}

export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

export function readCriteria(): readonly Criterion[] {
  return parse(readFileSync("docs/rgaa/criteria.yaml", "utf8")) as readonly Criterion[];
}

/** A test as the evidence names it. */
export function namedTest(name: string): NamedTest {
  const at = name.indexOf(": ");
  return { file: name.slice(0, at), title: name.slice(at + 2) };
}

/** The audit's rules that speak for a criterion; every story is audited with all of them. */
export function rulesOf({ id }: Criterion): readonly string[] {
  return auditRules.filter((rule) => ruleOf(rule)?.rgaa.includes(id));
}
