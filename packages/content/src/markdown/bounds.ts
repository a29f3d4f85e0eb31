/** Maximum nesting depth. Deeper constructs are shown as source text, so that deep nesting cannot overflow the call stack. */
export const MAX_DEPTH = 24;

/** Maximum number of characters that may be Markdown, line ends included. Only a text of megabytes reaches this limit. */
const MAX_SPECIAL_CHARACTERS = 100_000;

/** Whether a field could produce too many nodes for memory. The parsing time needs no limit, because it is linear. */
export function isTooComplex(source: string): boolean {
  return (
    source.length > MAX_SPECIAL_CHARACTERS &&
    source.replace(/[^\n!-/:-@[-`{-~]+/g, "").length > MAX_SPECIAL_CHARACTERS
  );
}
