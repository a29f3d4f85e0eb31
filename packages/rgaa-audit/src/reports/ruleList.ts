import type { Language } from "@dsfr-blocks/base/message";
import { formatJson } from "@dsfr-blocks/base/report/json";
import { SEVERITY_LABELS } from "@dsfr-blocks/base/report/severities";
import type { AuditRule, PageRule } from "../rule";
import { applyDefaults } from "../rule/pairRules";
import { RULES } from "../ruleTable";
import { AXE, AXE_OFF } from "../rules/axe";
import { CRITERIA, getCriterionTitle } from "../criteria";
import { describeHindrance } from "./hindrances";
import { LABELS } from "../sentences/reports";

/** Description of a rule in `--rules --format json`. */
export type ListedRule = ReturnType<typeof listRules>[number];

/** Returns the descriptions of all rules, sorted by their first criterion. Rules without a criterion come last. */
export function listRules(language: Language, added: readonly PageRule[] = []) {
  const criterionOrder = [...Object.keys(CRITERIA), NO_CRITERION];
  const getOrder = ({ rgaa: [first = NO_CRITERION] }: Pick<AuditRule, "rgaa">) =>
    criterionOrder.indexOf(first);
  const addedRules = added.map((rule) => [rule.name, applyDefaults(rule)] as const);
  return [...Object.entries<AuditRule>(RULES), ...addedRules]
    .map(([rule, { severity, rgaa, tests, title, help }]) => ({
      ...{
        rule,
        source: Object.hasOwn(AXE, rule) ? "axe-core" : Object.hasOwn(RULES, rule) ? "rgaa-audit" : "site",
        severity,
        rgaa,
        tests,
      },
      ...{ title: title[language], help: help[language] },
      who: severity === "review" ? undefined : describeHindrance({ rule, rgaa }, language),
    }))
    .sort((a, b) => getOrder(a) - getOrder(b));
}

const NO_CRITERION = "";

/** Returns the list of the rules as text for a terminal. */
export function formatRuleListText(language: Language, added?: readonly PageRule[]): string {
  const labels = LABELS[language];
  const lines = listRules(language, added).map(({ rule, source, severity, rgaa, title }) => {
    const level = SEVERITY_LABELS[language][severity];
    return `${rgaa.join(", ").padEnd(10)} ${rule.padEnd(34)} ${level.padEnd(14)} ${source.padEnd(12)} ${title}`;
  });
  const off = Object.entries(AXE_OFF).map(([rule, why]) => `  ${rule.padEnd(36)} ${why[language]}`);
  return `${lines.join("\n")}\n\n${labels.notRun}\n${off.join("\n")}\n`;
}

export function formatRuleListJson(language: Language, added?: readonly PageRule[]): string {
  const criteria = Object.keys(CRITERIA).map((criterion) => ({
    criterion,
    title: getCriterionTitle(criterion, language),
  }));
  const off = Object.entries(AXE_OFF).map(([rule, why]) => ({ rule, why: why[language] }));
  return formatJson({ rules: listRules(language, added), off, criteria });
}
