/** Maximum nesting depth. Deeper constructs are shown as source text, so that deep nesting cannot overflow the call stack. */
export const DEEPEST = 24;

/** Maximum number of characters that may be Markdown, line ends included. Only megabytes of prose reach it. */
const MOST_SPECIAL = 100_000;

/** Whether a field could produce too many nodes for memory. Parsing time needs no limit: it is linear. */
export function isOverfull(source: string): boolean {
  return source.length > MOST_SPECIAL && source.replace(/[^\n!-/:-@[-`{-~]+/g, "").length > MOST_SPECIAL;
}
