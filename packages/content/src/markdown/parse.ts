import { type MarkdownOptions, readBlocks } from "./blocks";
import { isTooComplex } from "./bounds";
import { joinSlices, type Slice } from "./mappedText";
import { readInlines } from "./inlines";
import { createVerbatimField } from "./leafBlocks";
import { isBlank, createLine, nextLine } from "./lines";
import { canBeginBlock } from "./starts";
import type { InlineNode, MarkdownTree } from "./tree";

/**
 * Parses one Markdown field. Never throws. The tree contains all the text of `source`, except comments, scripts and styles.
 */
export function parseMarkdown(source: string, options: MarkdownOptions = {}): MarkdownTree {
  return isTooComplex(source) ? [createVerbatimField(source)] : readBlocks(source, options);
}

/**
 * Parses a field that accepts inlines only. The parser creates no blocks: in a title, « 2024. Une année » is not a list. A line
 * that would begin a block begins a paragraph instead, and the paragraphs are separated by line breaks.
 */
export function parseInline(
  source: string,
  { html }: Pick<MarkdownOptions, "html"> = {},
): readonly InlineNode[] {
  if (isTooComplex(source)) return createVerbatimField(source).children;
  const readSlices = (lines: readonly Slice[]) => readInlines(joinSlices(lines, "\n"), 0, { html });
  if (!source.includes("\n")) return readSlices([{ text: source, offset: 0 }]); // fast path for most fields
  const paragraphs: Slice[][] = [];
  let last: Slice[] | undefined;
  for (const line = createLine(source); nextLine(line);) {
    const slice = { text: source.slice(line.next, line.end), offset: line.next };
    if (isBlank(line)) last = undefined;
    else if (last && (line.indent >= 4 || !canBeginBlock(slice.text))) last.push(slice);
    else paragraphs.push((last = [slice]));
  }
  return paragraphs.flatMap((lines, index): InlineNode[] =>
    index === 0 ? readSlices(lines) : [{ type: "break" }, ...readSlices(lines)],
  );
}
