import { type Lines, unusual } from "./lines";
import type { YamlScalar } from "./node";

/**
 * Reads a block scalar, `>` or `|`, whose lines stand deeper than `indent`. Folding makes a space of a
 * break between two lines of text, and keeps those around deeper lines (YAML 1.2, 8.1.3).
 */
export function blockScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, starts, indents } = lines;
  const header = text.slice(start, lines.ends[lines.at]);
  if (!/^[>|]-?$/.test(header)) unusual();
  const folds = header.startsWith(">");
  lines.at++;
  const width = contentIndent(lines, indent);
  let value = "";
  let blanks = 0;
  let isFirst = true;
  let wasDeeper = false;
  let end = start + header.length;
  for (; lines.at < starts.length; lines.at++) {
    const from = starts[lines.at] ?? 0;
    const column = indents[lines.at] ?? -1;
    const lineEnd = endOf(text, from);
    if (column >= 0 && column < width) break;
    if (column < 0) {
      if (lineEnd - from > width) unusual(); // white space that is text
      blanks++;
      continue;
    }
    const isDeeper = column > width;
    if (isFirst) value = "\n".repeat(blanks);
    else if (!folds || isDeeper || wasDeeper) value += "\n".repeat(blanks + 1);
    else value += blanks === 0 ? " " : "\n".repeat(blanks);
    value += text.slice(from + width, lineEnd);
    [isFirst, wasDeeper, blanks, end] = [false, isDeeper, 0, Math.min(lineEnd + 1, text.length)];
  }
  if (!header.endsWith("-")) value += "\n";
  return { kind: "scalar", value, style: folds ? "folded" : "literal", start, end, source: value };
}

/** Columns that the first line of text stands at, which is all that every line may leave out. */
function contentIndent({ indents, at }: Lines, indent: number): number {
  for (let line = at; line < indents.length; line++) {
    const column = indents[line] ?? -1;
    if (column > indent) return column;
    if (column >= 0) break;
  }
  return unusual(); // an empty text
}

function endOf(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
