import type { Path } from "@dsfr-blocks/base/issue";
import { describeType } from "@dsfr-blocks/base/describeType";
import { type BlockList, type BlocksByName, isBlockList } from "./blockList";
import { getBlockContent } from "./options";

/** Content of a page or of a block. */
export type Content = Readonly<Record<string, unknown>>;

/** Blocks and lists of blocks of a page, by their keys. */
export type BlocksByKey<Block> = Readonly<Record<string, Block | BlockList<BlocksByName<Block>>>>;

interface HasBlocks<Block> {
  readonly blocks: BlocksByKey<Block>;
  /** Blocks that the body may contain as directives, by name. */
  readonly inBody?: BlocksByName<Block> | undefined;
}

/** Part of a page type that is needed to find the block instances in its content. */
interface PageWithBlocks<Block> extends HasBlocks<Block> {
  readonly displayName: string;
  /**
   * Single key of each block declared with `only(…)`, by the block's key on the page: of the block, the page file contains only
   * this key.
   */
  readonly only: Readonly<Record<string, string>>;
  /** Ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
}

/** Block in the content of a page: under a key of the page, in a list, or in the body. */
export interface BlockInstance<Block> {
  readonly block: Block;
  /** Path of the block's content in the page's content: `["head"]`, `["sections", 2]`. */
  readonly path: Path;
  /** Content of the block. */
  readonly content: Content;
  /**
   * Discriminator key of a block in a list, with its value, and the `id` of the item: `{ type: "citation" }`. The page file
   * contains these keys next to the keys of the block. Empty for a block that is not in a list.
   */
  readonly discriminator: Content;
  /**
   * Id on the page. For a block under its own key: the anchor of this key. For a block in a list: the `id` of the item or,
   * without it, the name of the block; `-2`, `-3`… is added for the next blocks with this name.
   */
  readonly id: string;
}

/** Returns every block that a page type may contain: under its keys, in its lists and in its body. */
export function listBlocks<Block>({ blocks, inBody: bodyBlocks = {} }: HasBlocks<Block>): Block[] {
  const blocksOfKeys = Object.values(blocks).flatMap((entry) =>
    isBlockList(entry) ? Object.values(entry.blocks) : [entry],
  );
  return [...blocksOfKeys, ...Object.values(bodyBlocks)];
}

/**
 * Returns the block instances in the content of a page, in the order of the page and of its lists. The block instances in the
 * body are not included.
 *
 * @throws {TypeError} If a list is not an array, or if an item names an unknown block.
 */
export function listInstances<Block>(page: PageWithBlocks<Block>, content: Content): BlockInstance<Block>[] {
  const createId = createIdGenerator(page, content);
  return Object.entries(page.blocks).flatMap(([key, entry]): BlockInstance<Block>[] => {
    if (isBlockList(entry))
      return getItems(content[key], `${page.displayName}: ${key}`).flatMap((item, index) => {
        const { [entry.key]: name, id, ...blockContent } = item ?? {};
        const block = getBlock(name, entry, `${page.displayName}: ${key}[${index}].${entry.key}`);
        const discriminator = { [entry.key]: name, ...(id !== undefined && { id }) };
        return block
          ? [
              {
                block,
                path: [key, index],
                content: blockContent,
                discriminator,
                id: createId(String(name).trim(), readOwnId(id)),
              },
            ]
          : [];
      });
    const blockContent = getBlockContent(page, key, content);
    return blockContent
      ? [
          {
            block: entry,
            path: [key],
            content: blockContent,
            discriminator: {},
            id: page.anchors[key] ?? key,
          },
        ]
      : [];
  });
}

/** Returns the items of a list. An item that could not be read is undefined. `label` names the list in the error. */
function getItems(value: unknown, label: string): readonly (Content | undefined)[] {
  const items = value ?? [];
  if (!Array.isArray(items))
    throw new TypeError(`${label} must be an array, but it is ${describeType(items)}.`);
  return items as readonly (Content | undefined)[];
}

/**
 * Returns the block that an item names; undefined for a blank name, as in an item just added in a form. `label` names the key
 * in the error.
 */
function getBlock<Block>(
  value: unknown,
  { blocks }: BlockList<BlocksByName<Block>>,
  label: string,
): Block | undefined {
  const name = typeof value === "string" ? value.trim() : "";
  if (name === "") return undefined;
  if (Object.hasOwn(blocks, name)) return blocks[name];
  throw new TypeError(`${label} cannot be “${name}”. Use one of: ${Object.keys(blocks).join(", ")}.`);
}

/** Ids that a page uses for other elements: `main`, and the Markdown after the front matter. */
export const RESERVED_IDS = ["contenu", "body"];

/** Returns the id that an author gives to an item of a list; undefined if the item has none. */
function readOwnId(id: unknown): string | undefined {
  return typeof id === "string" && id.trim() !== "" ? id.trim() : undefined;
}

/**
 * Returns a function that creates the ids of blocks in lists. Each id is unique on the page: the item's own id unless it is
 * taken, otherwise the name of the block or, if another element has this id, the name and a number.
 */
function createIdGenerator(
  { blocks, anchors }: Pick<PageWithBlocks<unknown>, "blocks" | "anchors">,
  content: Content,
): (name: string, ownId: string | undefined) => string {
  const names = Object.values(blocks).flatMap((entry) =>
    isBlockList(entry) ? Object.keys(entry.blocks) : [],
  );
  const fixedIds = [...RESERVED_IDS, ...Object.values(anchors)];
  const usedIds = new Set(fixedIds);
  // reserve the ids that items set themselves: an earlier block without an `id` must not receive one of these
  const ownIds = new Set(
    Object.entries(blocks).flatMap(([key, entry]) =>
      isBlockList(entry) ? getItems(content[key], key).flatMap((item) => readOwnId(item?.["id"]) ?? []) : [],
    ),
  );
  const counts = new Map<string, number>();
  return (name, ownId) => {
    if (ownId !== undefined && !usedIds.has(ownId)) {
      usedIds.add(ownId);
      return ownId;
    }
    const base = formatId(name, [...fixedIds, ...names]);
    let count = counts.get(base) ?? 0;
    let id = base;
    do if (++count > 1) id = `${base}-${count}`;
    while (usedIds.has(id) || ownIds.has(id));
    counts.set(base, count);
    usedIds.add(id);
    return id;
  };
}

/**
 * Returns the name of a block as an id. A heading id begins with the id of its block and a hyphen. If the name also begins with
 * one of `prefixes` and a hyphen, the hyphens of the name become underscores, so that the result differs from every heading id.
 */
function formatId(name: string, prefixes: readonly string[]): string {
  const id = name.replace(/\s+/g, "-");
  return prefixes.some((prefix) => id.startsWith(`${prefix}-`)) ? id.replace(/-/g, "_") : id;
}

/** Whether the page file contains only one key of the block at this path, instead of the whole block. */
export function isSingleKeyBlock(
  { only }: Pick<PageWithBlocks<unknown>, "only">,
  [key, index]: Path,
): boolean {
  return index === undefined && Object.hasOwn(only, key ?? "");
}

/** Returns the React key of a block's element, unique on the page: `head`, `sections/2`. */
export const formatElementKey = (path: Path): string => path.join("/");

/**
 * Returns the path of a block's content, from the React key of the block's element; undefined if the element is not a block of
 * the page.
 */
export function findInstancePath<Block>(
  { blocks }: HasBlocks<Block>,
  { key, type }: { readonly key: string | null; readonly type: unknown },
): Path | undefined {
  if (key === null) return undefined;
  const [, name = key, index] = /^(.+)\/(\d+)$/s.exec(key) ?? [];
  const entry = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (entry === undefined) return undefined;
  if (isBlockList(entry))
    return Object.values(entry.blocks).some((block) => block === type) ? [name, Number(index)] : undefined;
  return entry === type ? [key] : undefined;
}
