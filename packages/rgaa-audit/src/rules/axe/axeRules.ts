import type { AuditRule, RuleMeta } from "../../rule";
import { applyDefaults } from "../../rule/pairRules";

/**
 * Returns the descriptions of axe's rules, with default values for missing fields. The type keeps the names of the rules, so
 * that editors complete them in settings.
 */
export function createAxeRules<Name extends string>(
  metas: Readonly<Record<Name, RuleMeta>>,
): Readonly<Record<Name, AuditRule>> {
  const all = Object.entries<RuleMeta>(metas).map(([name, meta]) => [name, applyDefaults(meta)]);
  return Object.fromEntries(all) as Record<Name, AuditRule>;
}
