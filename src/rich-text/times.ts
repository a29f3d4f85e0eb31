import { datesIn, type WrittenDate } from "@dsfr-blocks/content/dates";
import { textOf, withNodes } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, RichText } from "@dsfr-blocks/content/markdown/tree";

/** The same blocks, with the dates written in full marked as such: `<time datetime="2024-03-01">`. */
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

/** The same for one line. A date that bold, a link or another mark cuts in two stays as it is. */
export function withTimesInLine(inlines: readonly Inline[]): Inline[] {
  const dates = datesIn(textOf(inlines)).flatMap(({ full }) => full);
  return dates.length > 0 ? marked(inlines, dates, 0) : [...inlines];
}

/** Inlines whose words begin at `from` in the line that the dates were read in. */
function marked(inlines: readonly Inline[], dates: readonly WrittenDate[], from: number): Inline[] {
  let at = from;
  return inlines.flatMap((node): Inline[] => {
    const [start, end] = [at, at + textOf([node]).length];
    at = end;
    const inside = dates.filter((date) => date.start >= start && date.end <= end);
    if (inside.length === 0) return [node];
    if (node.type === "text")
      return withNodes(
        node.value,
        inside.map((date) => timeIn(node.value, date, start)),
      );
    return "children" in node ? [{ ...node, children: marked(node.children, inside, start) }] : [node];
  });
}

/** A date as a node, and where it stands in a text that begins at `from`. */
function timeIn(text: string, { start, end, dateTime }: WrittenDate, from: number) {
  const part = { start: start - from, end: end - from };
  const words: Inline = { type: "text", value: text.slice(part.start, part.end) };
  const node: Inline = { type: "time", dateTime, children: [words] };
  return { ...part, node };
}
