import type { ListSchema, VariantSchema } from "@dsfr-blocks/content/schema";

/** Blocks, by the names that authors write: in the items of a list, or in directives. */
export type BlocksByName<Block> = Readonly<Record<string, Block>>;

/** List of blocks as an entry of a page's `blocks`: the author chooses the blocks and their order. The result of `blocksOf`. */
export interface BlockList<B extends BlocksByName<unknown>, Key extends string = string> {
  /** Blocks, by the names that items use. */
  readonly blocks: B;
  /** Discriminator key: the key of an item that names its block. */
  readonly key: Key;
  /** Schema of the list: an array in which each item is one of the variants. */
  readonly schema: ListSchema<VariantSchema>;
}

/** Whether an entry of a page's `blocks` is a list of blocks. */
export function isBlockList<Block>(
  entry: Block | BlockList<BlocksByName<Block>>,
): entry is BlockList<BlocksByName<Block>> {
  return typeof entry === "object" && entry !== null && "blocks" in entry;
}
