import type { PlacedTag } from "./tokens";
import type { Block, Inline, List, ListItem } from "./tree";

/** An item of a list in HTML. */
export interface NumberedItem {
  readonly children: Block[];
  readonly at: number | undefined;
  /** The number that it gives itself. */
  readonly value: string | undefined;
}

/** Numbers that HTML takes. */
const MOST = 2 ** 31;

/**
 * Returns the lists of some items: several where their numbers do not follow one another, so that each item of the tree is its
 * list's start and its place. A list that counts down is one list for each of its numbers. Items without content go.
 */
export function listsOf(items: readonly NumberedItem[], tag: PlacedTag | undefined): List[] {
  const ordered = tag?.name === "ol";
  const isReversed = tag?.attributes.has("reversed") === true;
  const lists: (List & { readonly items: ListItem[] })[] = [];
  let number = numberIn(tag?.attributes.get("start")) ?? (isReversed ? items.length : 1);
  for (const { children, at, value } of items) {
    number = numberIn(value) ?? number;
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

/** Returns the number that an attribute begins with, as HTML reads it. */
function numberIn(value = ""): number | undefined {
  const number = Number.parseInt(value, 10);
  return Math.abs(number) < MOST ? number : undefined;
}

/** Returns a block with all its words in a language. */
export function inLanguage(block: Block, lang: string): Block {
  const words = (children: readonly Inline[]): readonly Inline[] =>
    children.length > 0 ? [{ type: "language", lang, children, at: children[0]?.at }] : children;
  const blocks = (some: readonly Block[]) => some.map((each) => inLanguage(each, lang));
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, children: words(block.children) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: blocks(item.children) })),
      };
    case "quote":
      return { ...block, children: blocks(block.children) };
    case "details":
      return { ...block, summary: words(block.summary), children: blocks(block.children) };
    case "table": {
      const { head, rows, caption } = block;
      const cells = { head: head.map(words), rows: rows.map((row) => row.map(words)) };
      return { ...block, ...cells, ...(caption && { caption: words(caption) }) };
    }
    default:
      return block;
  }
}
