import type { Language } from "@dsfr-blocks/base/message";
import { type AuditRule, pairRules } from "./rule";
import * as finders from "./rules";
import * as metas from "./rules/meta";
import { AXE, type AxeRule } from "./rules/axe";

/**
 * Built-in rules, in the order of the RGAA's tests. Rules without an RGAA test, which only WCAG 2.2 or good practice requires,
 * come last. If axe has a rule of the same name (`color-contrast`, `target-size`), ours replaces axe's rule.
 */
export const OWN_RULES = [...pairRules(finders, metas)].sort(
  (a, b) => getTestRank(a) - getTestRank(b) || (a.name < b.name ? -1 : 1),
);

/**
 * Converts the first RGAA test of a rule to a number, for sorting: `10.1.3` comes after `9.4.2`. A rule without tests comes
 * after all tests.
 */
function getTestRank({ tests: [first = "14.0.0"] }: AuditRule): number {
  return first.split(".").reduce((rank, part) => rank * 100 + Number(part), 0);
}

/** Built-in rules and axe's rules, by name. */
export const RULES: Readonly<Record<string, AuditRule>> = {
  ...AXE,
  ...Object.fromEntries(OWN_RULES.map((rule) => [rule.name, rule])),
};

/**
 * Name of a built-in rule or of an axe rule, so that code editors can complete it. The names of built-in rules are derived from
 * the exports: `linkTitle` becomes `link-title`.
 */
export type RuleName = Hyphenated<keyof typeof finders> | AxeRule;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : "";

/** Names of all built-in rules and axe rules. */
export const ruleNames: readonly string[] = Object.keys(RULES);

/** Returns the built-in rule or axe rule with this name; undefined for any other name, such as the name of an added rule. */
export function findRule(id: string): AuditRule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id] : undefined;
}

/** Returns the message of a finding: the title of its rule, the detail, if any, and the help. */
export function formatRuleMessage({ title, help }: AuditRule, language: Language, detail?: string): string {
  const measured = detail === undefined ? "" : ` (${formatDetail(language, detail)})`;
  return joinTitleAndHelp(`${title[language]}${measured}`, help[language]);
}

/** Joins a title and a help text. Ends the title with a full stop, unless the title is a question. */
export function joinTitleAndHelp(title: string, help: string): string {
  return `${title}${title.endsWith("?") ? "" : "."} ${help}`.trimEnd();
}

/**
 * Formats a detail in a language. Translates an arrow before a number at the start of the detail as "up to", and writes the
 * figures at the start with the language's decimal separator. Text that was read on the page stays unchanged.
 */
export function formatDetail(language: Language, detail: string): string {
  const text = detail.replace(/^→ (?=\d)/, language === "fr" ? "jusqu’à " : "up to ");
  return language === "fr" ? text.replace(/^[\d.:< ]+/, (figures) => figures.replaceAll(".", ",")) : text;
}
