import { datesIn, type WrittenDate } from "@dsfr-blocks/content/dates";
import { textOf, withNodes } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, RichText } from "@dsfr-blocks/content/markdown/tree";

/** Marks the dates written in full in some blocks: `<time datetime="2024-03-01">`. */
export function withTimes(blocks: RichText): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, children: withTimesInLine(block.children) };
      case "list":
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: withTimes(item.children) })),
        };
      case "quote":
        return { ...block, children: withTimes(block.children) };
      case "table":
        return {
          ...block,
          head: block.head.map(withTimesInLine),
          rows: block.rows.map((row) => row.map(withTimesInLine)),
        };
      default:
        return block;
    }
  });
}

/** Marks the dates written in full in one line. A date that is cut by bold, a link or another mark stays as it is. */
export function withTimesInLine(inlines: readonly Inline[]): Inline[] {
  const dates = datesIn(textOf(inlines)).flatMap(({ full }) => full);
  return dates.length > 0 ? markInlines(inlines, dates, 0) : [...inlines];
}

/** Marks dates in inlines. `from` is the offset of the inlines in the line that contains the dates. */
function markInlines(inlines: readonly Inline[], dates: readonly WrittenDate[], from: number): Inline[] {
  let offset = from;
  return inlines.flatMap((node): Inline[] => {
    const [start, end] = [offset, offset + textOf([node]).length];
    offset = end;
    const inside = dates.filter((date) => date.start >= start && date.end <= end);
    if (inside.length === 0) return [node];
    if (node.type === "text")
      return withNodes(
        node.value,
        inside.map((date) => createTime(node.value, date, start)),
      );
    return "children" in node ? [{ ...node, children: markInlines(node.children, inside, start) }] : [node];
  });
}

/** Creates the node of a date, with its offsets in a text. `from` is the offset of the text in its line. */
function createTime(text: string, { start, end, dateTime }: WrittenDate, from: number) {
  const part = { start: start - from, end: end - from };
  const words: Inline = { type: "text", value: text.slice(part.start, part.end) };
  const node: Inline = { type: "time", dateTime, children: [words] };
  return { ...part, node };
}
