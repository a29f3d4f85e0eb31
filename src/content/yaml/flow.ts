import { type Lines, unusual } from "./lines";
import type { YamlScalar } from "./node";

/**
 * Reads a scalar that begins on the current line: plain, or in quotes. It goes on over the lines that
 * stand deeper than `indent`; a line break is a space, and each blank line a break (YAML 1.2, 6.5).
 */
export function flowScalar(lines: Lines, start: number, indent: number): YamlScalar {
  const sign = lines.text[start];
  if (sign === '"' || sign === "'") return quoted(lines, start, indent, sign);
  return plain(lines, start, indent);
}

/** Signs that begin something else than a text; `-`, `?` and `:` may begin one, rarely. */
const INDICATORS = new Set("-?:,[]{}#&*!|>'\"%@`~=<.");

function plain(lines: Lines, start: number, indent: number): YamlScalar {
  const { text, ends } = lines;
  if (INDICATORS.has(text[start] ?? "")) unusual();
  let end = ends[lines.at] ?? start;
  let value = plainLine(text, start, end);
  let blanks = 0;
  for (lines.at++; lines.at < ends.length; lines.at++) {
    const column = lines.indents[lines.at] ?? -1;
    if (column < 0) {
      blanks++;
      continue;
    }
    if (column <= indent) break;
    const first = (lines.starts[lines.at] ?? 0) + column;
    if (text[first] === "#") unusual();
    end = ends[lines.at] ?? first;
    value += joint(blanks) + plainLine(text, first, end);
    blanks = 0;
  }
  return { kind: "scalar", value: resolve(value), style: "plain", start, end, source: value };
}

function plainLine(text: string, start: number, end: number): string {
  const line = text.slice(start, end);
  // a comment, or a name where none can be
  if (/[:\s]#|: |:$/.test(line)) unusual();
  return line;
}

/** The core schema (YAML 1.2, 10.3.2): what is neither a truth value nor like a number, nor empty, is a text. */
function resolve(value: string): unknown {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  if (/^(?:null|Null|NULL|[-+]?[\d.][\d.xXoOeEa-fA-F+-]*)$/.test(value)) unusual();
  return value;
}

function quoted(lines: Lines, start: number, indent: number, quote: string): YamlScalar {
  const { text, ends } = lines;
  let value = "";
  let from = start + 1;
  let blanks = -1; // the first line joins nothing
  for (;;) {
    const close = closing(text, from, ends[lines.at] ?? from, quote);
    const end = close ?? ends[lines.at] ?? from;
    const piece = text.slice(from, Math.max(from, end));
    if (quote === '"' && piece.includes("\\")) unusual();
    // white space at a line's end is none, before the quote it is the author's
    value += (blanks < 0 ? "" : joint(blanks)) + (quote === "'" ? piece.replaceAll("''", "'") : piece);
    if (close !== undefined) {
      if (close + 1 < (ends[lines.at] ?? 0)) unusual();
      lines.at++;
      const style = quote === '"' ? "double" : "single";
      return { kind: "scalar", value, style, start, end: close + 1, source: value };
    }
    blanks = 0;
    for (lines.at++; lines.indents[lines.at] === -1; lines.at++) blanks++;
    const column = lines.indents[lines.at] ?? -1;
    if (column <= indent) unusual();
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

function joint(blanks: number): string {
  return blanks === 0 ? " " : "\n".repeat(blanks);
}
