import { criterionOf } from "./criterionOf";
import type { AuditRule, RuleFinder, RuleMeta } from "./types";

/**
 * Pairs what finds some rules with what is known of them, by the same keys. The two are apart so that a page's script holds the
 * finders alone; it is an error of types if one of a pair is missing.
 */
export function pairRules<Key extends string>(
  finders: Readonly<Record<Key, RuleFinder>>,
  metas: Readonly<Record<Key, RuleMeta>>,
): readonly (RuleFinder & AuditRule)[] {
  return Object.entries<RuleFinder>(finders).map(([key, finder]) => ({
    ...finder,
    ...filledIn(metas[key as Key]),
  }));
}

/** The description of a rule as its author writes it; some fields are optional. */
export function filledIn<Meta extends RuleMeta>(meta: Meta): Meta & AuditRule {
  const { tests = [], rgaa = [], needs = "page" } = meta;
  return { ...meta, tests, rgaa: [...new Set([...rgaa, ...tests.map(criterionOf)])], needs };
}
