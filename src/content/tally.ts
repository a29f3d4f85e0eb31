import type { Rule } from "./sentences";

/** A file with more faults of one rule than this is broken in one way: the first ones tell it. */
const MOST = 1000;

/** Counts a file's faults; tells of each whether it is among the first of its rule. */
export function faultTally(): (rule: Rule) => boolean {
  const counts = new Map<Rule, number>();
  return (rule) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST;
  };
}
