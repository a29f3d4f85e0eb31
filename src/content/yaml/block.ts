import { decodeBlock } from "./decode";
import { type Lines, leaveCommonYaml } from "./lines";
import { scalarOf, type YamlScalar } from "./node";

/** Reads a block scalar, `>` or `|`, whose lines stand deeper than `indent`. */
export function blockScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, starts, indents } = lines;
  const header = text.slice(start, lines.ends[lines.at]);
  if (!/^[>|]-?$/.test(header)) leaveCommonYaml();
  lines.at++;
  const first = starts[lines.at] ?? text.length;
  const width = contentIndent(lines, indent);
  let end = start + header.length;
  for (; lines.at < starts.length; lines.at++) {
    const from = starts[lines.at] ?? 0;
    const column = indents[lines.at] ?? -1;
    const lineEnd = endOf(text, from);
    if (column >= 0 && column < width) break;
    if (column < 0) {
      if (lineEnd - from > width) leaveCommonYaml(); // white space that is text
      continue;
    }
    end = Math.min(lineEnd + 1, text.length);
  }
  const folds = header.startsWith(">");
  const chomping = header.endsWith("-") ? "-" : "";
  const decoded = decodeBlock(text, first, end, { folds, chomping, width });
  return scalarOf(folds ? "folded" : "literal", start, end, decoded);
}

/** Columns that the first line of text stands at, which is all that every line may leave out. */
function contentIndent({ indents, at }: Lines, indent: number): number {
  for (let line = at; line < indents.length; line++) {
    const column = indents[line] ?? -1;
    if (column > indent) return column;
    if (column >= 0) break;
  }
  return leaveCommonYaml(); // an empty text
}

function endOf(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
