import type { AuditRule, RuleMeta } from "../../rule";
import { filledIn } from "../../rule/pairRules";

/** Returns some rules of axe's as the table has them. Their names stay known to the types, which settings complete. */
export function axeRules<Name extends string>(
  metas: Readonly<Record<Name, RuleMeta>>,
): Readonly<Record<Name, AuditRule>> {
  const all = Object.entries<RuleMeta>(metas).map(([name, meta]) => [name, filledIn(meta)]);
  return Object.fromEntries(all) as Record<Name, AuditRule>;
}
