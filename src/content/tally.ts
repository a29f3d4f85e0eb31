import type { Rule } from "./sentences";

/** A file with more issues of one rule than this is broken in one way: the first ones are enough. */
const MOST = 1000;

/** Counts a file's issues; says of each whether it is among the first of its rule. */
export function issueTally(): (rule: Rule) => boolean {
  const counts = new Map<Rule, number>();
  return (rule) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST;
  };
}
