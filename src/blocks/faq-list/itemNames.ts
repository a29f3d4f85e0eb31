import { splitFirstLine, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, ListItem, RichText } from "@dsfr-blocks/content/markdown/tree";

/** Maximum length of a name, in characters. A longer first line is the beginning of a sentence that continues below. */
const MAX_NAME_LENGTH = 60;

/**
 * Recognises the name at the beginning of each item of a list, and puts it on a line of its own. A folded YAML scalar
 * removes the blank line between a name, « Capacité d’adaptation », and its text. If one item has no name, its list is
 * unchanged.
 */
export function withItemNames(blocks: RichText): Block[] {
  return blocks.map((block): Block => {
    if (block.type !== "list") return block;
    const items = block.items.flatMap((item) => separateName(item) ?? []);
    return items.length === block.items.length ? { ...block, items } : block;
  });
}

/** Inserts a line break after the name of an item. Returns undefined if its first line is not a name. */
function separateName(item: ListItem): ListItem | undefined {
  const [line, ...moreBlocks] = item.children;
  if (line?.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(line.children);
  const name = textOf(first).trim();
  const isName = name.length <= MAX_NAME_LENGTH && /[\p{L}\p{N})]$/u.test(name);
  if (!isName || !/^\p{Lu}/u.test(textOf(rest).trimStart())) return undefined;
  return {
    ...item,
    children: [{ ...line, children: [...first, { type: "break" }, ...rest] }, ...moreBlocks],
  };
}
