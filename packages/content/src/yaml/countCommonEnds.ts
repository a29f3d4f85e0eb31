import { isSame } from "@dsfr-blocks/base/isSame";

/** Counts the equal items at the start and at the end of two lists. */
export function countCommonEnds(
  before: readonly unknown[],
  after: readonly unknown[],
): { prefix: number; suffix: number } {
  const maxCommon = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < maxCommon && isSame(before[prefix], after[prefix])) prefix++;
  let suffix = 0;
  while (suffix < maxCommon - prefix && isSame(before.at(-1 - suffix), after.at(-1 - suffix))) suffix++;
  return { prefix, suffix };
}
