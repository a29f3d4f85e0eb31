import type { Slice } from "./mappedText";
import type { Align } from "./tree";

/**
 * Whether two lines begin a table (GFM 4.10): the second line consists of dashes and colons, in as many cells as the first
 * line.
 */
export function isTableStart(head: string, delimiter: string): boolean {
  return (
    /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/.test(delimiter) &&
    head.includes("|") &&
    splitCells(head).length === splitCells(delimiter).length
  );
}

/** Splits a line at its bars, except `\|`. Bars at both ends are only a border. */
export function splitCells(line: string, offset = 0): Slice[] {
  const bars = [...line.matchAll(/\\[^]|\||$/g)]
    .filter(([character]) => character.length < 2)
    .map(({ index }) => index);
  return bars
    .map((bar, index) => {
      const from = index === 0 ? 0 : (bars[index - 1] ?? 0) + 1;
      return { text: line.slice(from, bar), offset: offset + from };
    })
    .filter(({ text }, index) => (index > 0 && index < bars.length - 1) || text.trim() !== "");
}

/** Splits a cell into slices in which `\|` becomes `|`, even in code. */
export function unescapeBars({ text, offset }: Slice): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/\\\|/g)) {
    slices.push(
      { text: text.slice(from, index), offset: offset + from },
      { text: "|", offset: offset + index },
    );
    from = index + 2;
  }
  return [...slices, { text: text.slice(from), offset: offset + from }];
}

export function readAlignment({ text }: Slice): Align {
  const dashes = text.trim();
  if (!dashes.endsWith(":")) return dashes.startsWith(":") ? "left" : undefined;
  return dashes.startsWith(":") ? "center" : "right";
}
