import type { ScalarStyle, YamlScalar } from "./yaml/node";

/** A scalar as it stands in YAML text: where it begins and ends, and its style. */
export type Written = Pick<YamlScalar, "start" | "end" | "style">;

/**
 * Where each character of a scalar's value stands in the YAML text, whatever its style. Folding,
 * indentation and quotes change white space and escapes only: every other character of the value is
 * in the text, once and in order, so that following them is exact. Folded white space stands at the
 * line's end.
 */
export function scalarOffsets(
  text: string,
  { start, end, style }: Written,
  value: string,
): (offset: number) => number {
  let offsets: number[] | undefined;
  return (offset) => {
    offsets ??= follow(text, startOf(text, start, style), end, value, style);
    return offsets[Math.min(offset, offsets.length - 1)] ?? start;
  };
}

/** After the quote, or the header's line (`>-`). */
function startOf(text: string, from: number, style: ScalarStyle): number {
  if (style === "double" || style === "single") return from + 1;
  if (style !== "folded" && style !== "literal") return from;
  const header = text.indexOf("\n", from);
  return header < 0 ? from : header + 1;
}

function follow(text: string, from: number, to: number, value: string, style: ScalarStyle): number[] {
  const offsets: number[] = [];
  let position = from;
  for (let index = 0; index < value.length; index++) {
    const wanted = value.charAt(index);
    const blank = isBlank(wanted);
    // A line break of the text is one space or break of the value; the indentation after it is none.
    position = blank ? skipContinuation(text, position) : skipBlank(text, position, to);
    const [at, next] = style === "double" ? escaped(text, position) : quoted(text, position, style);
    if (blank && !isBlank(text.charAt(position)) && next === position + 1) {
      offsets.push(Math.min(position, to)); // folded away: where the text goes on
      continue;
    }
    offsets.push(Math.min(at, to));
    position = blank ? afterBlank(text, next, wanted) : next;
  }
  offsets.push(Math.min(position, to));
  return offsets;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}

function skipBlank(text: string, from: number, to: number): number {
  let position = from;
  for (;;) {
    while (position < to && isBlank(text.charAt(position))) position++;
    const next = skipContinuation(text, position);
    if (next === position) return position;
    position = next;
  }
}

/** In double quotes a backslash at a line's end takes the break and the indentation with it. */
function skipContinuation(text: string, position: number): number {
  if (text.charAt(position) !== "\\") return position;
  const lineEnd = /^(?:\r\n?|\n)[ \t]*/.exec(text.slice(position + 1, position + 200));
  return lineEnd ? position + 1 + lineEnd[0].length : position;
}

/** After one blank of the value: one space, or a line break with the indentation of the next line. */
function afterBlank(text: string, next: number, wanted: string): number {
  if (wanted === " " && text.charAt(next - 1) === " ") return next;
  let position = next;
  while (text.charAt(position) === " " || text.charAt(position) === "\t") position++;
  return position;
}

/** One escape of double quotes, `\"` or `\u00E9`: where it stands, where it ends. */
function escaped(text: string, position: number): [at: number, next: number] {
  if (text.charAt(position) !== "\\") return [position, position + 1];
  const length = { x: 4, u: 6, U: 10 }[text.charAt(position + 1)] ?? 2;
  return [position, position + length];
}

/** In single quotes, a quote is written twice. */
function quoted(text: string, position: number, style: ScalarStyle): [at: number, next: number] {
  const twice = style === "single" && text.startsWith("''", position);
  return [position, position + (twice ? 2 : 1)];
}
