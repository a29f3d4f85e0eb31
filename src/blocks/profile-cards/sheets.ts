import { isBlank } from "../../content/markdown/text";
import type { Block, RichText } from "../../content/markdown/tree";

/** A text in parts: what comes before the first heading, then each heading with what it heads. */
export interface Sheets {
  readonly intro: readonly Block[];
  readonly sheets: readonly RichText[];
}

/**
 * Parts a text at its shallowest headings, so that two profiles can stand side by side. A single
 * part, or one with nothing under its heading, is no sheet: then all is introduction.
 */
export function readSheets(blocks: RichText): Sheets {
  const depths = blocks.flatMap((block) =>
    block.type === "heading" && !isBlank(block.children) ? [block.depth] : [],
  );
  const top = depths.reduce((least, depth) => Math.min(least, depth), Infinity);
  const starts = blocks.flatMap((block, index) =>
    block.type === "heading" && block.depth === top ? [index] : [],
  );
  const sheets = starts.map((start, order) => blocks.slice(start, starts[order + 1]));
  // A deeper heading before the first sheet would jump: the outline of one text is one.
  const [first = 0] = starts;
  const early = blocks.slice(0, first).some(({ type }) => type === "heading");
  if (sheets.length < 2 || early || sheets.some((sheet) => sheet.length < 2))
    return { intro: blocks, sheets: [] };
  return { intro: blocks.slice(0, first), sheets };
}
