import type { Issue } from "../issue";

/** What JSON leaves as it is, and a terminal obeys: DEL, C1 controls, line separators, changes of writing direction. */
const OBEYED = /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu;

/** JSON that says the same to a program, and commands no terminal that it is shown in. */
export function jsonText(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(OBEYED, escaped)}\n`;
}

/** Stands for the list in what is around it. */
const LIST = "\u0000list";

/** The same text in pieces, one for each item of a list that may be long. `around` gives the value that holds the list. */
export function* jsonPieces(around: (list: unknown) => unknown, items: Iterable<unknown>): Generator<string> {
  const [before = "", after = ""] = jsonText(around(LIST)).split(JSON.stringify(LIST));
  const [, indent = ""] = /\n( *)[^\n]*$/.exec(before) ?? [];
  let count = 0;
  for (const item of items) {
    const text = jsonText(item).trimEnd().replaceAll("\n", `\n${indent}  `);
    yield `${count++ === 0 ? `${before}[` : ","}\n${indent}  ${text}`;
  }
  yield count === 0 ? `${before}[]${after}` : `\n${indent}]${after}`;
}

/** An issue's part of the contract with other programs: these keys, and no more. */
export function issueEntry({ file, line, column, severity, rule, message }: Issue) {
  return { file, line, column, severity, rule, message };
}
