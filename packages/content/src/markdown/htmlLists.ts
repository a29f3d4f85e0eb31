import type { LocatedTag } from "./tokens";
import type { BlockNode, InlineNode, ListNode, ListItemNode } from "./tree";

/** Item of a list in HTML. */
export interface NumberedItem {
  readonly children: BlockNode[];
  readonly at: number | undefined;
  /** Number that the `value` attribute of the item sets. */
  readonly value: string | undefined;
}

/** Limit of the absolute value of the numbers that HTML accepts. */
const MAX_NUMBER = 2 ** 31;

/**
 * Converts items into lists. Items with consecutive numbers share a list, so the number of an item is the start of the list
 * plus the index of the item. Any other number begins a new list. A reversed list thus becomes one list for each number. Empty
 * items are removed.
 */
export function createLists(items: readonly NumberedItem[], tag: LocatedTag | undefined): ListNode[] {
  const ordered = tag?.name === "ol";
  const isReversed = tag?.attributes.has("reversed") === true;
  const lists: (ListNode & { readonly items: ListItemNode[] })[] = [];
  let number = parseNumber(tag?.attributes.get("start")) ?? (isReversed ? items.length : 1);
  for (const { children, at, value } of items) {
    number = parseNumber(value) ?? number;
    const last = lists.at(-1);
    const item = { children, at };
    if (children.length > 0) {
      if (last && (!ordered || number === last.start + last.items.length)) last.items.push(item);
      else
        lists.push({
          ...{ type: "list", ordered, start: ordered ? number : 1 },
          ...{ items: [item], at: last ? at : (tag?.at ?? at) },
        });
    }
    number += isReversed ? -1 : 1;
  }
  return lists;
}

/**
 * Returns the number at the beginning of an attribute, as in HTML. Returns undefined if the attribute does not begin with a
 * number, or if the number is too large.
 */
function parseNumber(value = ""): number | undefined {
  const number = Number.parseInt(value, 10);
  return Math.abs(number) < MAX_NUMBER ? number : undefined;
}

/** Marks all the text of a block as being in a language. */
export function addLanguage(block: BlockNode, lang: string): BlockNode {
  const wrapInlines = (children: readonly InlineNode[]): readonly InlineNode[] =>
    children.length > 0 ? [{ type: "language", lang, children, at: children[0]?.at }] : children;
  const wrapBlocks = (children: readonly BlockNode[]) => children.map((child) => addLanguage(child, lang));
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, children: wrapInlines(block.children) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: wrapBlocks(item.children) })),
      };
    case "quote":
      return { ...block, children: wrapBlocks(block.children) };
    case "details":
      return { ...block, summary: wrapInlines(block.summary), children: wrapBlocks(block.children) };
    case "table": {
      const { head, rows, caption } = block;
      const cells = { head: head.map(wrapInlines), rows: rows.map((row) => row.map(wrapInlines)) };
      return { ...block, ...cells, ...(caption && { caption: wrapInlines(caption) }) };
    }
    default:
      return block;
  }
}
