import type { Path } from "@dsfr-blocks/base/issue";
import { describeType } from "@dsfr-blocks/base/describeType";
import { type BlockList, type BlocksByWord, isBlockList } from "./blockList";
import { partOf } from "./options";

type Content = Readonly<Record<string, unknown>>;

/** The blocks of a page by its keys, one or a list. */
export type BlocksByKey<Block> = Readonly<Record<string, Block | BlockList<BlocksByWord<Block>>>>;

interface HasBlocks<Block> {
  readonly blocks: BlocksByKey<Block>;
  /** Those that its body may name, by their words. */
  readonly inBody?: BlocksByWord<Block> | undefined;
}

/** A page, as far as the blocks in its content are found by it. */
interface PlacesBlocks<Block> extends HasBlocks<Block> {
  readonly displayName: string;
  /** Of the blocks of which its file holds one key alone: that key, by the block's own. */
  readonly only: Readonly<Record<string, string>>;
  /** The ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
}

/** A block that a page's content holds: under a key of its own, or in a list. */
export interface BlockInstance<Block> {
  readonly block: Block;
  /** Where the page's content has the block's: `["head"]`, `["sections", 2]`. */
  readonly path: Path;
  /** The block's own. */
  readonly content: Content;
  /** What the page's content has beside it: in a list, its word. */
  readonly beside: Content;
  /** On the page: that of its key; in a list its word, then `-2`. */
  readonly id: string;
}

/** Every block that a page may have. */
export function everyBlock<Block>({ blocks, inBody = {} }: HasBlocks<Block>): Block[] {
  const own = Object.values(blocks).flatMap((entry) =>
    isBlockList(entry) ? Object.values(entry.blocks) : [entry],
  );
  return [...own, ...Object.values(inBody)];
}

/** The blocks that a page's content holds, in the page's order and in that of its lists. */
export function instancesIn<Block>(page: PlacesBlocks<Block>, content: Content): BlockInstance<Block>[] {
  const idOf = idsIn(page);
  return Object.entries(page.blocks).flatMap(([key, entry]): BlockInstance<Block>[] => {
    if (isBlockList(entry))
      return itemsIn(content[key], `${page.displayName}: ${key}`).flatMap((item, index) => {
        const { [entry.key]: word, ...own } = item ?? {};
        const block = blockNamed(word, entry, `${page.displayName}: ${key}[${index}].${entry.key}`);
        const beside = { [entry.key]: word };
        return block
          ? [{ block, path: [key, index], content: own, beside, id: idOf(String(word).trim()) }]
          : [];
      });
    const part = partOf(page, key, content);
    return part
      ? [{ block: entry, path: [key], content: part, beside: {}, id: page.anchors[key] ?? key }]
      : [];
  });
}

/** The items of a list; undefined for one that could not be read. */
function itemsIn(given: unknown, place: string): readonly (Content | undefined)[] {
  const items = given ?? [];
  if (!Array.isArray(items)) throw new TypeError(`${place} takes an array; it got ${describeType(items)}.`);
  return items as readonly (Content | undefined)[];
}

/** The block of a word. A form may hold an item that has none yet. */
function blockNamed<Block>(
  word: unknown,
  { blocks }: BlockList<BlocksByWord<Block>>,
  place: string,
): Block | undefined {
  const name = typeof word === "string" ? word.trim() : "";
  if (name === "") return undefined;
  if (Object.hasOwn(blocks, name)) return blocks[name];
  throw new TypeError(`${place} takes ${Object.keys(blocks).join(", ")}; it got « ${name} ».`);
}

/** Other ids of a page: of `main`, and of the Markdown after the front matter. */
const TAKEN = ["contenu", "body"];

/** Gives ids to the blocks that content names by a word: the word, then the word and a number; none twice on the page. */
function idsIn({
  blocks,
  anchors,
}: Pick<PlacesBlocks<unknown>, "blocks" | "anchors">): (word: string) => string {
  const words = Object.values(blocks).flatMap((entry) =>
    isBlockList(entry) ? Object.keys(entry.blocks) : [],
  );
  const fixed = [...TAKEN, ...Object.values(anchors)];
  const taken = new Set(fixed);
  const counts = new Map<string, number>();
  return (word) => {
    const base = idOf(word, [...fixed, ...words]);
    let count = counts.get(base) ?? 0;
    let id = base;
    do if (++count > 1) id = `${base}-${count}`;
    while (taken.has(id));
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}

/** A word as an id. Ids of headings begin with that of their block and a hyphen: no block's begins so. */
function idOf(word: string, others: readonly string[]): string {
  const id = word.replace(/\s+/g, "-");
  return others.some((other) => id.startsWith(`${other}-`)) ? id.replace(/-/g, "_") : id;
}

/** Whether the page's file holds one key of the block alone. */
export function isOneKey({ only }: Pick<PlacesBlocks<unknown>, "only">, [key, index]: Path): boolean {
  return index === undefined && Object.hasOwn(only, key ?? "");
}

/** The key of the element that stands for a block, which tells it from the page's others. */
export const keyOf = (path: Path): string => path.join("/");

/** Where an element that stands for a block of the page has its content; undefined for any other element. */
export function pathOf<Block>(
  { blocks }: HasBlocks<Block>,
  { key, type }: { readonly key: string | null; readonly type: unknown },
): Path | undefined {
  if (key === null) return undefined;
  const [, name = key, index] = /^(.+)\/(\d+)$/s.exec(key) ?? [];
  const entry = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (entry === undefined) return undefined;
  if (isBlockList(entry))
    return Object.values(entry.blocks).some((each) => each === type) ? [name, Number(index)] : undefined;
  return entry === type ? [key] : undefined;
}
