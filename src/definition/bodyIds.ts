import { normaliseAnchor } from "@dsfr-blocks/content/markdown/attributes";
import { getText, hasText } from "@dsfr-blocks/content/markdown/text";
import type { HeadingNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { decodeId } from "@dsfr-blocks/content/rules/dead-anchor";
import { slugify } from "../rich-text/slug";
import type { BlockContext } from "./context";

/** Tree of a body whose headings have their ids, and the function that finds these ids from the links of the body. */
interface TreeWithIds {
  readonly tree: MarkdownTree;
  readonly findAnchor: (name: string) => string | undefined;
}

/**
 * Returns the tree with an id on each outermost heading that has text: the author's id, or else the words of the heading if the
 * page has short anchors, or else the id that `createId` makes. An author's id that a heading above has is not used, nor an id
 * that a block may have.
 */
export function addHeadingIds(
  tree: MarkdownTree,
  { bodyIds: { blockIds, areShort } = { blockIds: [], areShort: false } }: Pick<BlockContext, "bodyIds">,
  createId: (words: string, heading: HeadingNode) => string | undefined,
): TreeWithIds {
  const usedIds = new Set<string>();
  const isOfBlock = (id: string) => blockIds.some((used) => id === used || id.startsWith(`${used}-`));
  const createShortId = (words: string) => {
    const name = slugify(words, Infinity);
    if (isOfBlock(name)) return undefined;
    // a number from 1 on, as other tools count the headings with the same words
    let id = name;
    for (let count = 1; usedIds.has(id); count++) id = `${name}-${count}`;
    return id;
  };
  const idsByWords = new Map<string, string>();
  const newTree = tree.map((block) => {
    if (block.type !== "heading" || !hasText(block.children)) return block;
    const words = getText(block.children);
    const isKept = block.id !== undefined && !usedIds.has(block.id) && !isOfBlock(block.id);
    const id =
      (isKept ? block.id : undefined) ??
      (areShort ? createShortId(words) : undefined) ??
      createId(words, block);
    const key = normaliseAnchor(words);
    if (id !== undefined) usedIds.add(id);
    if (id !== undefined && !idsByWords.has(key)) idsByWords.set(key, id);
    return { ...block, id };
  });
  const findAnchor = (name: string) => {
    const id = decodeId(name);
    return usedIds.has(id) || blockIds.includes(id) ? undefined : idsByWords.get(normaliseAnchor(id));
  };
  return { tree: newTree, findAnchor };
}
