/** What is nested deeper than this shows as its source text: no author needs it, and no stack breaks. */
export const DEEPEST = 24;

/** Characters that may be Markdown, line ends included: megabytes of prose hold as many. */
const MOST_SPECIAL = 100_000;

/** True when a field could become more nodes than memory is for. Time alone needs no such bound: it is linear. */
export function isOverfull(source: string): boolean {
  return source.length > MOST_SPECIAL && source.replace(/[^\n!-/:-@[-`{-~]+/g, "").length > MOST_SPECIAL;
}
