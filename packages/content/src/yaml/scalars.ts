import { findLineEnd } from "@dsfr-blocks/base/position";
import { decodeBlock, decodeDouble, decodePlain, decodeSingle } from "./decode";
import { type Lines, throwUncommonYaml } from "./lines";
import { createScalar, type YamlScalar } from "./node";

/**
 * Reads a scalar that begins on the current line, plain or in quotes. The scalar continues on the lines that are indented by
 * more than `indent`.
 */
export function readFlowScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const character = lines.text[start];
  if (character === '"' || character === "'") return readQuoted(lines, start, indent, character);
  return readPlain(lines, start, indent);
}

/**
 * Characters with which a plain scalar cannot begin on the fast path. YAML allows some of these characters in rare cases, such
 * as `-` before a letter; only the full parser handles these cases.
 */
const INDICATORS = new Set("-?:,[]{}#&*!|>'\"%@`~=<");

function readPlain(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, ends } = lines;
  if (INDICATORS.has(text[start] ?? "")) throwUncommonYaml();
  let end = ends[lines.index] ?? start;
  checkPlain(text, start, end);
  for (lines.index++; lines.index < ends.length; lines.index++) {
    const column = lines.indents[lines.index] ?? -1;
    if (column < 0) continue;
    if (column <= indent) break;
    const first = (lines.starts[lines.index] ?? 0) + column;
    if (text[first] === "#") throwUncommonYaml();
    end = ends[lines.index] ?? first;
    checkPlain(text, first, end);
  }
  const decoded = decodePlain(text, start, end);
  return { ...createScalar("plain", start, end, decoded), value: resolvePlain(decoded.value) };
}

/** Throws `UncommonYaml` if a line of a plain scalar contains a comment or a key. */
function checkPlain(text: string, start: number, end: number): void {
  if (/[:\s]#|: |:$/.test(text.slice(start, end))) throwUncommonYaml();
}

/**
 * Converts a plain scalar by the core schema (YAML 1.2, 10.3.2): a boolean, null, a number, otherwise a text. Dates are
 * texts.
 */
function resolvePlain(value: string): unknown {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  if (/^(?:null|Null|NULL)$/.test(value)) return null;
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(value)) return Number(value);
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(value)) throwUncommonYaml();
  return value;
}

function readQuoted(lines: Lines, start: number, indent: number, quote: string): YamlScalar {
  const { text, ends } = lines;
  let from = start + 1;
  for (;;) {
    const close = findClosingQuote(text, from, ends[lines.index] ?? from, quote);
    if (quote === '"' && text.slice(from, close ?? ends[lines.index]).includes("\\")) throwUncommonYaml();
    if (close !== undefined) {
      if (close + 1 < (ends[lines.index] ?? 0)) throwUncommonYaml();
      lines.index++;
      const end = close + 1;
      return quote === '"'
        ? createScalar("double", start, end, decodeDouble(text, start, end))
        : createScalar("single", start, end, decodeSingle(text, start, end));
    }
    lines.index++;
    while (lines.indents[lines.index] === -1) lines.index++;
    const column = lines.indents[lines.index] ?? -1;
    if (column <= indent) throwUncommonYaml();
    from = (lines.starts[lines.index] ?? 0) + column;
  }
}

/**
 * Returns the offset of the closing quote on this line, or undefined if the line does not contain the closing quote. A doubled
 * single quote is part of the text.
 */
function findClosingQuote(text: string, from: number, end: number, quote: string): number | undefined {
  for (let at = from; at < end; at++) {
    if (text[at] !== quote) continue;
    if (quote === '"' || text[at + 1] !== quote) return at;
    at++;
  }
  return undefined;
}

/** Reads a block scalar, `>` or `|`, whose lines are indented by more than `indent`. */
export function readBlockScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, starts, indents } = lines;
  const header = text.slice(start, lines.ends[lines.index]);
  if (!/^[>|]-?$/.test(header)) throwUncommonYaml();
  lines.index++;
  const first = starts[lines.index] ?? text.length;
  const width = findContentIndent(lines, indent);
  let end = start + header.length;
  for (; lines.index < starts.length; lines.index++) {
    const from = starts[lines.index] ?? 0;
    const column = indents[lines.index] ?? -1;
    const lineEnd = findLineEnd(text, from);
    if (column >= 0 && column < width) break;
    if (column < 0) {
      if (lineEnd - from > width) throwUncommonYaml(); // spaces beyond the indent are text
      continue;
    }
    end = Math.min(lineEnd + 1, text.length);
  }
  const folds = header.startsWith(">");
  const chomping = header.endsWith("-") ? "-" : "";
  const decoded = decodeBlock(text, first, end, { folds, chomping, width });
  return createScalar(folds ? "folded" : "literal", start, end, decoded);
}

/**
 * Returns the indent of the first line of text, which is removed from every line. Throws `UncommonYaml` if the block scalar has
 * no text.
 */
function findContentIndent({ indents, index }: Lines, indent: number): number {
  for (let line = index; line < indents.length; line++) {
    const column = indents[line] ?? -1;
    if (column > indent) return column;
    if (column >= 0) break;
  }
  return throwUncommonYaml(); // empty block scalar
}
