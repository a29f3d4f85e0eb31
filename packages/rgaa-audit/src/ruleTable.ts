import type { Language } from "@dsfr-blocks/base/message";
import { type AuditRule, pairRules } from "./rule";
import * as finders from "./rules";
import * as metas from "./rules/meta";
import { AXE, type AxeRule } from "./rules/axe";

/** Our rules in the RGAA's order, then those that only WCAG 2.2 or good practice asks; of those that axe has too (`color-contrast`, `target-size`), ours. */
export const OWN = [...pairRules(finders, metas)].sort(
  (a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1),
);

/** By the first test that a rule decides, as a number: 10.1.3 comes after 9.4.2. */
function placeOf({ tests: [first = "14.0.0"] }: AuditRule): number {
  return first.split(".").reduce((place, part) => place * 100 + Number(part), 0);
}

/** Every rule by its identifier: axe's, and ours. */
export const RULES: Readonly<Record<string, AuditRule>> = {
  ...AXE,
  ...Object.fromEntries(OWN.map((rule) => [rule.name, rule])),
};

/** What every rule is called, for an editor to complete: ours by the names of their exports, `linkTitle` as `link-title`. */
export type RuleName = Hyphenated<keyof typeof finders> | AxeRule;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : "";

/** Every rule's identifier. */
export const auditRules: readonly string[] = Object.keys(RULES);

/** The rule of an finding; undefined for no rule of ours. */
export function ruleOf(id: string): AuditRule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id] : undefined;
}

/** What is wrong, with what was measured, and how to fix it: an finding's message. */
export function messageOf({ title, help }: AuditRule, language: Language, detail?: string): string {
  const measured = detail === undefined ? "" : ` (${detailIn(language, detail)})`;
  return sentenceOf(`${title[language]}${measured}`, help[language]);
}

/** What is wrong, as a sentence or as the question that it is, and how to fix it. */
export function sentenceOf(title: string, help: string): string {
  return `${title}${title.endsWith("?") ? "" : "."} ${help}`.trimEnd();
}

/** What was measured begins a detail, or how far something goes; what was read on the page stays as it is. */
export function detailIn(language: Language, detail: string): string {
  const reach = detail.replace(/^→ (?=\d)/, language === "fr" ? "jusqu’à " : "up to ");
  return language === "fr" ? reach.replace(/^[\d.:< ]+/, (figures) => figures.replaceAll(".", ",")) : reach;
}
