import type { Language } from "@dsfr-blocks/base/message";
import { type AuditRule, pairRules } from "./rule";
import * as finders from "./rules";
import * as metas from "./rules/meta";
import { AXE, type AxeRule } from "./rules/axe";

/**
 * Our rules in the RGAA's order, then those that only WCAG 2.2 or good practice requires. Of a rule that axe has too
 * (`color-contrast`, `target-size`), ours is used.
 */
export const OWN_RULES = [...pairRules(finders, metas)].sort(
  (a, b) => getTestRank(a) - getTestRank(b) || (a.name < b.name ? -1 : 1),
);

/** Returns the first test of a rule as a number, for sorting: 10.1.3 comes after 9.4.2. */
function getTestRank({ tests: [first = "14.0.0"] }: AuditRule): number {
  return first.split(".").reduce((rank, part) => rank * 100 + Number(part), 0);
}

/** Rules by name: axe's and ours. */
export const RULES: Readonly<Record<string, AuditRule>> = {
  ...AXE,
  ...Object.fromEntries(OWN_RULES.map((rule) => [rule.name, rule])),
};

/** Name of a rule, so that code editors can complete it. Ours are derived from the exports: `linkTitle` becomes `link-title`. */
export type RuleName = Hyphenated<keyof typeof finders> | AxeRule;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : "";

/** Names of all rules. */
export const ruleNames: readonly string[] = Object.keys(RULES);

/** Returns the rule of a name; undefined if it is in no list, such as an added rule. */
export function findRule(id: string): AuditRule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id] : undefined;
}

/** Returns the message of a finding: what is wrong, the detail that was measured, and how to fix it. */
export function formatRuleMessage({ title, help }: AuditRule, language: Language, detail?: string): string {
  const measured = detail === undefined ? "" : ` (${formatDetail(language, detail)})`;
  return joinTitleAndHelp(`${title[language]}${measured}`, help[language]);
}

/** Joins what is wrong, ended with a full stop unless it is a question, and how to fix it. */
export function joinTitleAndHelp(title: string, help: string): string {
  return `${title}${title.endsWith("?") ? "" : "."} ${help}`.trimEnd();
}

/**
 * Formats a detail in a language: the figures at its start, and the arrow that means "up to". Text read on the page stays as
 * it is.
 */
export function formatDetail(language: Language, detail: string): string {
  const text = detail.replace(/^→ (?=\d)/, language === "fr" ? "jusqu’à " : "up to ");
  return language === "fr" ? text.replace(/^[\d.:< ]+/, (figures) => figures.replaceAll(".", ",")) : text;
}
