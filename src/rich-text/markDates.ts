import { findDates, type WrittenDate } from "@dsfr-blocks/content/dates";
import { getText, replaceParts } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

/** Marks the dates written in full in some blocks: `<time datetime="2024-03-01">`. */
export function markDates(blocks: MarkdownTree): BlockNode[] {
  return blocks.map((block): BlockNode => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, children: markLineDates(block.children) };
      case "list":
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: markDates(item.children) })),
        };
      case "quote":
        return { ...block, children: markDates(block.children) };
      case "table":
        return {
          ...block,
          head: block.head.map(markLineDates),
          rows: block.rows.map((row) => row.map(markLineDates)),
        };
      default:
        return block;
    }
  });
}

/** Marks the dates written in full in one line. A date that is cut by bold, a link or another mark is not marked. */
export function markLineDates(inlines: readonly InlineNode[]): InlineNode[] {
  const dates = findDates(getText(inlines)).flatMap(({ fullDates }) => fullDates);
  return dates.length > 0 ? markInlines(inlines, dates, 0) : [...inlines];
}

/** Marks dates in inlines. `from` is the offset of the inlines in the line that contains the dates. */
function markInlines(
  inlines: readonly InlineNode[],
  dates: readonly WrittenDate[],
  from: number,
): InlineNode[] {
  let offset = from;
  return inlines.flatMap((node): InlineNode[] => {
    const [start, end] = [offset, offset + getText([node]).length];
    offset = end;
    const inside = dates.filter((date) => date.start >= start && date.end <= end);
    if (inside.length === 0) return [node];
    if (node.type === "text")
      return replaceParts(
        node.value,
        inside.map((date) => createTime(node.value, date, start)),
      );
    return "children" in node ? [{ ...node, children: markInlines(node.children, inside, start) }] : [node];
  });
}

/** Creates the node of a date, with its offsets in a text. `from` is the offset of the text in its line. */
function createTime(text: string, { start, end, dateTime }: WrittenDate, from: number) {
  const part = { start: start - from, end: end - from };
  const words: InlineNode = { type: "text", value: text.slice(part.start, part.end) };
  const node: InlineNode = { type: "time", dateTime, children: [words] };
  return { ...part, node };
}
