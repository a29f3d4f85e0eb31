import { getCriterion } from "./getCriterion";
import type { AuditRule, RuleFinder, RuleMeta } from "./types";

/**
 * Joins each rule's finder with its description, by key. Finders and descriptions are separate, so that the script that runs in
 * the page contains only the finders. A key that is missing on one side is a type error.
 */
export function pairRules<Key extends string>(
  finders: Readonly<Record<Key, RuleFinder>>,
  metas: Readonly<Record<Key, RuleMeta>>,
): readonly (RuleFinder & AuditRule)[] {
  return Object.entries<RuleFinder>(finders).map(([key, finder]) => ({
    ...finder,
    ...applyDefaults(metas[key as Key]),
  }));
}

/** Returns a rule's description, with default values for missing fields. Adds the criteria of the rule's tests to `rgaa`. */
export function applyDefaults<Meta extends RuleMeta>(meta: Meta): Meta & AuditRule {
  const { tests = [], rgaa = [], needs = "page" } = meta;
  return { ...meta, tests, rgaa: [...new Set([...rgaa, ...tests.map(getCriterion)])], needs };
}
