import { isSame } from "@dsfr-blocks/base/isSame";

/** How many items two lists begin and end with alike. */
export function around(
  before: readonly unknown[],
  after: readonly unknown[],
): { first: number; same: number } {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSame(before[first], after[first])) first++;
  let same = 0;
  while (same < most - first && isSame(before.at(-1 - same), after.at(-1 - same))) same++;
  return { first, same };
}
