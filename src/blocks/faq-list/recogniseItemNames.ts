import { splitFirstLine, getText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, ListItemNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

/** Maximum length of a name, in characters. A longer first line is the beginning of a sentence that continues below. */
const MAX_NAME_LENGTH = 60;

/**
 * Recognises the name at the beginning of each item of a list, and puts it on a line of its own. A folded YAML scalar removes
 * the blank line between a name, « Capacité d’adaptation », and its text. If an item has no name, the whole list is unchanged.
 */
export function recogniseItemNames(blocks: MarkdownTree): BlockNode[] {
  return blocks.map((block): BlockNode => {
    if (block.type !== "list") return block;
    const items = block.items.flatMap((item) => separateName(item) ?? []);
    return items.length === block.items.length ? { ...block, items } : block;
  });
}

/** Inserts a line break after the name of an item. Returns undefined if the first line of the item is not a name. */
function separateName(item: ListItemNode): ListItemNode | undefined {
  const [line, ...moreBlocks] = item.children;
  if (line?.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(line.children);
  const name = getText(first).trim();
  const isName = name.length <= MAX_NAME_LENGTH && /[\p{L}\p{N})]$/u.test(name);
  if (!isName || !/^\p{Lu}/u.test(getText(rest).trimStart())) return undefined;
  return {
    ...item,
    children: [{ ...line, children: [...first, { type: "break" }, ...rest] }, ...moreBlocks],
  };
}
