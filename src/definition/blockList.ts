import type { ListSchema, VariantSchema } from "@dsfr-blocks/content/schema";

/** Blocks by the words that authors name them with. */
export type BlocksByWord<Block> = Readonly<Record<string, Block>>;

/** An entry of a page's `blocks`: a list of blocks, in the order that the author of the file chooses. */
export interface BlockList<B extends BlocksByWord<unknown>, Key extends string = string> {
  /** By the words that items name them with. */
  readonly blocks: B;
  /** The key of an item that holds its word. */
  readonly key: Key;
  readonly schema: ListSchema<VariantSchema>;
}

/** Whether an entry of a page's blocks is a list of them. */
export function isBlockList<Block>(
  entry: Block | BlockList<BlocksByWord<Block>>,
): entry is BlockList<BlocksByWord<Block>> {
  return typeof entry === "object" && entry !== null && "blocks" in entry;
}
