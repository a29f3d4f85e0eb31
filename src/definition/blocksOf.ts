import type { Simplify } from "@dsfr-blocks/base/simplify";
import {
  choice,
  type Fields,
  list,
  object,
  optional,
  pattern,
  plain,
  type ObjectSchema,
  type VariantSchema,
  type Wording,
} from "@dsfr-blocks/content/schema";
import type { ContentOf } from "./check";
import type { BlockList, BlocksByName } from "./blockList";
import { checkBlockList } from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";

/** List of blocks, whatever the blocks are. */
export type AnyBlockList = BlockList<BlocksByName<AnyBlock>>;

/** Content of a list of blocks in a page file: an array of items, each with a discriminator key that names its block. */
export type ContentOfList<L> =
  L extends BlockList<infer B, infer Key>
    ? readonly {
        [Name in keyof B]: Simplify<
          { readonly [K in Key]: Name } & { readonly id?: string | undefined } & ContentOf<B[Name]>
        >;
      }[keyof B][]
    : never;

/** Options of `blocksOf`: the discriminator key, and the texts that a form shows for the list. */
export interface BlocksOfOptions<Key extends string = string> extends Omit<Wording, "widget"> {
  /** Discriminator key: the key of an item that names its block. By default `type`. */
  readonly key?: Key | undefined;
}

/**
 * Discriminator key of a list: `Key`, or `type` if no key is set. Without this type, TypeScript would infer `string` for a list
 * inside a page's `blocks`.
 */
type DiscriminatorKey<Key extends string> = string extends Key ? "type" : Key;

/**
 * Returns a list of blocks for the `blocks` of a page type: the author chooses the blocks and their order. In the page file,
 * each item names its block under the discriminator key, `type` by default, and may have an `id`, to which links lead.
 * `description` describes the list for authors, in French.
 *
 * @throws {TypeError} If `blocks` is empty, if a name or the discriminator key is blank, if this key is `id`, if a value is not
 * a block of `defineBlock`, or if a block already has a key with the name of the discriminator key.
 * @example
 * sections: blocksOf({ citation: Quote, texte: Prose }, "Les parties de la page, dans l’ordre.")
 * // sections:
 * //   - type: citation
 * //     quote: …
 */
/* @__NO_SIDE_EFFECTS__ */
export function blocksOf<B extends BlocksByName<AnyBlock>, const Key extends string = "type">(
  blocks: B,
  description: string,
  { key = "type" as Key, ...wording }: BlocksOfOptions<Key> = {},
): BlockList<B, DiscriminatorKey<Key>> {
  if (process.env.NODE_ENV !== "production") checkBlockList(blocks, key);
  const variants = Object.entries(blocks).map(
    ([name, block]) => [name, createItemSchema(name, block, key)] as const,
  );
  const item: VariantSchema = {
    kind: "variant",
    discriminator: key,
    variants: Object.fromEntries(variants),
    description: "Une partie de la page.",
    label: "Partie",
  };
  return { blocks, key: key as DiscriminatorKey<Key>, schema: list(item, description, wording) };
}

/** Returns the schema of an item of the list: the discriminator key and the item's own id, then the keys of the block. */
function createItemSchema(name: string, { schema }: AnyBlock, key: string): ObjectSchema<Fields> {
  const fields = {
    [key]: choice([name], "Le type de cette partie.", { label: "Type" }),
    ...schema.fields,
    id: optional(
      pattern(
        /^\s*\p{L}[\p{L}\p{N}_:.-]*\s*$/u,
        plain("L’ancre de cette partie, pour un lien qui reste le même quand la partie change de place.", {
          label: "Ancre",
          widget: "hidden",
        }),
        "Une lettre, puis des lettres, des chiffres, « - » ou « _ », sans espace.",
      ),
    ),
  };
  return { ...schema, ...object(fields, schema.description) };
}
