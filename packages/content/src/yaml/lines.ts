/** A text's lines, and the one that is read next. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  /** Before the line's end, without white space at the end. */
  readonly ends: readonly number[];
  /** Columns of white space before the first character; -1 for a blank line. A dash read counts as white. */
  readonly indents: number[];
  at: number;
}

/** Thrown on YAML that this shortcut does not support; the YAML may still be valid. */
export class UncommonYaml extends Error {}

export function leaveCommonYaml(): never {
  throw new UncommonYaml();
}

const SPACE = 32;

export function linesOf(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const indents: number[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline;
    let end = next;
    let first = start;
    while (first < end && text.charCodeAt(first) === SPACE) first++;
    while (end > first && text.charCodeAt(end - 1) === SPACE) end--;
    starts.push(start);
    ends.push(end);
    indents.push(first === end ? -1 : first - start);
    start = next + 1;
  }
  return { text, starts, ends, indents, at: 0 };
}

/**
 * Goes to the next line that says something: neither blank nor a comment. Its indentation; -1 at the end. A comment deeper than
 * the lines of a block (`most`) may be meant as text of the last one, and is left to the whole parser.
 */
export function nextIndent(lines: Lines, most = Infinity): number {
  const { text, starts, indents } = lines;
  for (; lines.at < starts.length; lines.at++) {
    const indent = indents[lines.at] ?? -1;
    if (indent < 0) continue;
    if (text[(starts[lines.at] ?? 0) + indent] !== "#") return indent;
    if (indent > most) leaveCommonYaml();
  }
  return -1;
}
