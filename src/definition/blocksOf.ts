import type { Simplify } from "@dsfr-blocks/base/simplify";
import {
  choice,
  type Fields,
  list,
  object,
  type ObjectSchema,
  type VariantSchema,
  type Wording,
} from "@dsfr-blocks/content/schema";
import type { ContentOf } from "./check";
import type { BlockList, BlocksByWord } from "./blockList";
import { checkList } from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";

/** A list of whatever blocks. */
export type AnyBlockList = BlockList<BlocksByWord<AnyBlock>>;

/** What a file holds for such a list: items that their word tells apart. */
export type ContentOfList<L> =
  L extends BlockList<infer B, infer Key>
    ? readonly {
        [Word in keyof B]: Simplify<{ readonly [K in Key]: Word } & ContentOf<B[Word]>>;
      }[keyof B][]
    : never;

/** The label of a list of blocks in a form, and the key that holds an item's word: `type` by default. */
export interface BlocksOfOptions<Key extends string = string> extends Omit<Wording, "widget"> {
  readonly key?: Key | undefined;
}

/** The key that is given, or else `type`: among a page's blocks TypeScript would take it for any. */
type KeyOfWord<Key extends string> = string extends Key ? "type" : Key;

/**
 * A list of blocks in the author's order, among a page's `blocks`:
 * `sections: blocksOf({ citation: Quote, texte: Prose }, "Les parties de la page, dans l’ordre.")`. Each item names its block
 * by a word, at the key `type` or the one that the options say. Throws a `TypeError` for blocks that cannot stand in such a list.
 */
/* @__NO_SIDE_EFFECTS__ */
export function blocksOf<B extends BlocksByWord<AnyBlock>, const Key extends string = "type">(
  blocks: B,
  doc: string,
  { key = "type" as Key, ...wording }: BlocksOfOptions<Key> = {},
): BlockList<B, KeyOfWord<Key>> {
  if (process.env.NODE_ENV !== "production") checkList(blocks, key);
  const forms = Object.entries(blocks).map(([word, block]) => [word, formOf(word, block, key)] as const);
  const item: VariantSchema = {
    kind: "variant",
    key,
    forms: Object.fromEntries(forms),
    doc: "Une partie de la page.",
    label: "Partie",
  };
  return { blocks, key: key as KeyOfWord<Key>, schema: list(item, doc, wording) };
}

/** What an item that is a block holds: its word, then what the block takes. */
function formOf(word: string, { schema }: AnyBlock, key: string): ObjectSchema<Fields> {
  const fields = { [key]: choice([word], "Ce que cette partie est.", { label: "Sorte" }), ...schema.fields };
  return { ...schema, ...object(fields, schema.doc) };
}
