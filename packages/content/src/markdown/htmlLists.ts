import type { LocatedTag } from "./tokens";
import type { BlockNode, InlineNode, ListNode, ListItemNode } from "./tree";

/** Item of a list in HTML. */
export interface NumberedItem {
  readonly children: BlockNode[];
  readonly at: number | undefined;
  /** Start tag of the item. Undefined for an item without one. */
  readonly tag?: LocatedTag | undefined;
}

/** Limit of the absolute value of the numbers that HTML accepts. */
const MAX_NUMBER = 2 ** 31;

/**
 * Converts items into lists. Items with consecutive numbers share a list, so the number of an item is the start of the list
 * plus the index of the item. Any other number begins a new list. A reversed list thus becomes one list for each number. Empty
 * items are removed. An item without a bullet that contains only lists, as TinyMCE indents a list, is replaced by its lists.
 */
export function createLists(
  items: readonly NumberedItem[],
  tag: LocatedTag | undefined,
  level = 0,
): ListNode[] {
  const isReversed = tag?.attributes.has("reversed") === true;
  const lists: (ListNode & { readonly items: ListItemNode[] })[] = [];
  let number = parseNumber(tag?.attributes.get("start")) ?? (isReversed ? items.length : 1);
  let lastChildren: BlockNode[] | undefined;
  for (const { children, at, tag: itemTag } of nestItems(items, tag, level)) {
    number = parseNumber(itemTag?.attributes.get("value")) ?? number;
    // Quill writes all its lists as `<ol>`
    const kind = itemTag?.attributes.get("data-list");
    const ordered = kind === undefined ? tag?.name === "ol" : kind === "ordered";
    const last = lists.at(-1);
    const innerLists = NO_BULLET.test(itemTag?.attributes.get("style") ?? "") ? children.filter(isList) : [];
    if (children.length > 0 && innerLists.length === children.length) {
      if (lastChildren) lastChildren.push(...innerLists);
      else lists.push(...innerLists.map((list) => ({ ...list, items: [...list.items] })));
    } else if (children.length > 0) {
      const item = { children, at };
      lastChildren = children;
      if (last?.ordered === ordered && (!ordered || number === last.start + last.items.length))
        last.items.push(item);
      else
        lists.push({
          ...{ type: "list", ordered, start: ordered ? number : 1 },
          ...{ items: [item], at: last ? at : (tag?.at ?? at) },
        });
    }
    if (ordered) number += isReversed ? -1 : 1;
  }
  return lists;
}

const NO_BULLET = /list-style(?:-type)?\s*:\s*none/i;
/** Matches the class with which Quill indents an item: all the items of its lists are in one element. */
const INDENT = /(?:^|\s)ql-indent-(\d)(?:\s|$)/;

/** Moves the items that Quill indents into the items above them, as nested lists. */
function nestItems(
  items: readonly NumberedItem[],
  tag: LocatedTag | undefined,
  level: number,
): NumberedItem[] {
  const getLevel = (item: NumberedItem) =>
    Number(INDENT.exec(item.tag?.attributes.get("class") ?? "")?.[1] ?? 0);
  if (!items.some((item) => getLevel(item) > level)) return [...items];
  const outer: NumberedItem[] = [];
  let inner: NumberedItem[] = [];
  const flush = () => {
    if (inner.length > 0) outer.at(-1)?.children.push(...createLists(inner, tag, level + 1));
    inner = [];
  };
  for (const item of items) {
    if (outer.length > 0 && getLevel(item) > level) inner.push(item);
    else {
      flush();
      outer.push(item);
    }
  }
  flush();
  return outer;
}

function isList(block: BlockNode): block is ListNode {
  return block.type === "list";
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
