import { splitFirstLine, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, ListItem, RichText } from "@dsfr-blocks/content/markdown/tree";

/** A longer first line is the beginning of a sentence, which its author went on below. */
const LONGEST_NAME = 60;

/**
 * Keeps each item's name on a line of its own where all items of a list have one. A folded YAML scalar has eaten the
 * blank line between « Capacité d’adaptation » and its text. One item written otherwise, and the list stays as it is.
 */
export function withItemNames(blocks: RichText): Block[] {
  return blocks.map((block): Block => {
    if (block.type !== "list") return block;
    const items = block.items.flatMap((item) => namedItem(item) ?? []);
    return items.length === block.items.length ? { ...block, items } : block;
  });
}

function namedItem(item: ListItem): ListItem | undefined {
  const [line, ...others] = item.children;
  if (line?.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(line.children);
  const name = textOf(first).trim();
  const isName = name.length <= LONGEST_NAME && /[\p{L}\p{N})]$/u.test(name);
  if (!isName || !/^\p{Lu}/u.test(textOf(rest).trimStart())) return undefined;
  return { ...item, children: [{ ...line, children: [...first, { type: "break" }, ...rest] }, ...others] };
}
