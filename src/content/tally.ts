import type { Rule } from "./sentences";

/** A file with more issues of one rule than this is broken in one way: the first ones tell it. */
const MOST = 1000;

/** Counts a file's issues; tells of each whether it is among the first of its rule. */
export function issueTally(): (rule: Rule) => boolean {
  const counts = new Map<Rule, number>();
  return (rule) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST;
  };
}
