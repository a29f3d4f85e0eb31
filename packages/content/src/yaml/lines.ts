/** Lines of a text, with a cursor. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  /** Ends of the lines, without their final white space. */
  readonly ends: readonly number[];
  /**
   * Columns of white space before the first character; -1 for a blank line. A dash counts as white space once it has been
   * read.
   */
  readonly indents: number[];
  /** Index of the next line to read. */
  index: number;
}

/** Error thrown for YAML that the fast path does not support; the YAML may still be valid. */
export class UncommonYaml extends Error {}

/**
 * Stops this parser, so that the full parser reads the text.
 *
 * @throws {UncommonYaml} Always.
 */
export function throwUncommonYaml(): never {
  throw new UncommonYaml();
}

const SPACE = 32;

export function scanLines(text: string): Lines {
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
  return { text, starts, ends, indents, index: 0 };
}

/**
 * Moves to the next line that is neither blank nor a comment. Returns the indent of that line, or -1 at the end of the text.
 * Throws `UncommonYaml` at a comment that is indented by more than `maxIndent`: its author may mean the comment as text of the
 * previous line, and only the full parser handles this case.
 */
export function advance(lines: Lines, maxIndent = Infinity): number {
  const { text, starts, indents } = lines;
  for (; lines.index < starts.length; lines.index++) {
    const indent = indents[lines.index] ?? -1;
    if (indent < 0) continue;
    if (text[(starts[lines.index] ?? 0) + indent] !== "#") return indent;
    if (indent > maxIndent) throwUncommonYaml();
  }
  return -1;
}
