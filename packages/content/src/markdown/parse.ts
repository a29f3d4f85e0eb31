import { type MarkdownOptions, readBlocks } from "./blocks";
import { isOverfull } from "./bounds";
import { contentOf, type Slice } from "./content";
import { readInlines } from "./inlines";
import { allAsTyped } from "./leafBlocks";
import { isBlank, linesOf, nextLine } from "./lines";
import { mayBegin } from "./starts";
import type { Inline, RichText } from "./tree";

/**
 * Reads one Markdown field. Never throws; every word of `source` is in the tree, but those of comments, scripts and styles.
 */
export function parseMarkdown(source: string, options: MarkdownOptions = {}): RichText {
  return isOverfull(source) ? [allAsTyped(source)] : readBlocks(source, options);
}

/**
 * Reads a field of one line: its inlines, those of several paragraphs set apart by a line break. All is paragraphs: in
 * a title, « 2024. Une année » is not a list. What would be a block begins one.
 */
export function parseInline(source: string, { html }: Pick<MarkdownOptions, "html"> = {}): readonly Inline[] {
  if (isOverfull(source)) return allAsTyped(source).children;
  const read = (lines: readonly Slice[]) => readInlines(contentOf(lines, "\n"), 0, { html });
  if (!source.includes("\n")) return read([{ text: source, offset: 0 }]); // as most are
  const paragraphs: Slice[][] = [];
  let last: Slice[] | undefined;
  for (const line = linesOf(source); nextLine(line);) {
    const words = { text: source.slice(line.next, line.end), offset: line.next };
    if (isBlank(line)) last = undefined;
    else if (last && (line.indent >= 4 || !mayBegin(words.text))) last.push(words);
    else paragraphs.push((last = [words]));
  }
  return paragraphs.flatMap((lines, index): Inline[] =>
    index === 0 ? read(lines) : [{ type: "break" }, ...read(lines)],
  );
}
