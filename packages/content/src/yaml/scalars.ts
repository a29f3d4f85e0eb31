import { findLineEnd } from "@dsfr-blocks/base/position";
import { decodeBlock, decodeDouble, decodePlain, decodeSingle } from "./decode";
import { type Lines, leaveCommonYaml } from "./lines";
import { scalarOf, type YamlScalar } from "./node";

/**
 * Reads a scalar that begins on the current line: plain, or in quotes. It goes on over the lines that
 * stand deeper than `indent`.
 */
export function flowScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const character = lines.text[start];
  if (character === '"' || character === "'") return quoted(lines, start, indent, character);
  return plain(lines, start, indent);
}

/** Characters that begin something else than a text; `-`, `?` and `:` may begin one, rarely. */
const INDICATORS = new Set("-?:,[]{}#&*!|>'\"%@`~=<");

function plain(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, ends } = lines;
  if (INDICATORS.has(text[start] ?? "")) leaveCommonYaml();
  let end = ends[lines.at] ?? start;
  checkPlain(text, start, end);
  for (lines.at++; lines.at < ends.length; lines.at++) {
    const column = lines.indents[lines.at] ?? -1;
    if (column < 0) continue;
    if (column <= indent) break;
    const first = (lines.starts[lines.at] ?? 0) + column;
    if (text[first] === "#") leaveCommonYaml();
    end = ends[lines.at] ?? first;
    checkPlain(text, first, end);
  }
  const decoded = decodePlain(text, start, end);
  return { ...scalarOf("plain", start, end, decoded), value: resolve(decoded.value) };
}

/** A line may hold a comment, or a name where none can be. */
function checkPlain(text: string, start: number, end: number): void {
  if (/[:\s]#|: |:$/.test(text.slice(start, end))) leaveCommonYaml();
}

/** The core schema (YAML 1.2, 10.3.2): what is not a truth value, a number or empty is a text; so is a date. */
function resolve(value: string): unknown {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  if (/^(?:null|Null|NULL)$/.test(value)) return null;
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(value)) return Number(value);
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(value)) leaveCommonYaml();
  return value;
}

function quoted(lines: Lines, start: number, indent: number, quote: string): YamlScalar {
  const { text, ends } = lines;
  let from = start + 1;
  for (;;) {
    const close = closing(text, from, ends[lines.at] ?? from, quote);
    if (quote === '"' && text.slice(from, close ?? ends[lines.at]).includes("\\")) leaveCommonYaml();
    if (close !== undefined) {
      if (close + 1 < (ends[lines.at] ?? 0)) leaveCommonYaml();
      lines.at++;
      const end = close + 1;
      return quote === '"'
        ? scalarOf("double", start, end, decodeDouble(text, start, end))
        : scalarOf("single", start, end, decodeSingle(text, start, end));
    }
    lines.at++;
    while (lines.indents[lines.at] === -1) lines.at++;
    const column = lines.indents[lines.at] ?? -1;
    if (column <= indent) leaveCommonYaml();
    from = (lines.starts[lines.at] ?? 0) + column;
  }
}

/** Where the closing quote stands on this line; a single quote written twice is one of the text. */
function closing(text: string, from: number, end: number, quote: string): number | undefined {
  for (let at = from; at < end; at++) {
    if (text[at] !== quote) continue;
    if (quote === '"' || text[at + 1] !== quote) return at;
    at++;
  }
  return undefined;
}

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
    const lineEnd = findLineEnd(text, from);
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
