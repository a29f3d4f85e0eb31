import type { Issue } from "../issue";

/**
 * Matches the characters that `JSON.stringify` does not escape but a terminal interprets: DEL, C1 controls, line separators,
 * bidirectional controls.
 */
const TERMINAL_CONTROLS = /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu;

/** Returns a value as JSON in which characters that could control a terminal are escaped. */
export function formatJson(value: unknown): string {
  const escapeCharacter = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(TERMINAL_CONTROLS, escapeCharacter)}\n`;
}

/** Placeholder for the list, to split the JSON around it. */
const LIST_PLACEHOLDER = "\u0000list";

/**
 * Yields the same JSON as `formatJson` in chunks, one for each item of a list that may be long. `wrap` returns the
 * value that contains the list.
 */
export function* formatJsonChunks(
  wrap: (list: unknown) => unknown,
  items: Iterable<unknown>,
): Generator<string> {
  const [before = "", after = ""] = formatJson(wrap(LIST_PLACEHOLDER)).split(
    JSON.stringify(LIST_PLACEHOLDER),
  );
  const [, indent = ""] = /\n( *)[^\n]*$/.exec(before) ?? [];
  let count = 0;
  for (const item of items) {
    const text = formatJson(item).trimEnd().replaceAll("\n", `\n${indent}  `);
    yield `${count++ === 0 ? `${before}[` : ","}\n${indent}  ${text}`;
  }
  yield count === 0 ? `${before}[]${after}` : `\n${indent}]${after}`;
}

/** Returns only the public JSON keys of an issue, on which other programs rely. */
export function pickIssueKeys({ file, line, column, severity, rule, message }: Issue) {
  return { file, line, column, severity, rule, message };
}
