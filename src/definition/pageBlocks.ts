import { kindOf } from "../base/kindOf";
import { type Fields, optional, type Schema } from "../content/schema";
import type { AnyBlock } from "./defineBlock";

/** What a page has of each of its blocks, by its key. Throws for what is no block, or no key of one. */
export function partsOfBlocks(name: string, given: Readonly<Record<string, object>>) {
  const blocks: Record<string, AnyBlock> = {};
  const only: Record<string, string> = {};
  const schemas: Record<string, Schema> = {};
  let options: Fields = {};
  for (const [key, each] of Object.entries(given)) {
    const { block, own } = blockIn(each);
    if (!block)
      throw new TypeError(`${name}: « ${key} » takes what defineBlock gives; it got ${kindOf(each)}.`);
    const schema: Schema | undefined = own === undefined ? block.schema : block.schema.fields[own];
    if (!schema) throw new TypeError(`${name}: ${block.displayName} has no key « ${own} ».`);
    blocks[key] = block;
    if (own !== undefined) only[key] = own;
    schemas[key] = "optional" in each ? optional(schema) : schema;
    options = { ...options, ...block.options };
  }
  return { blocks, only, schemas, options };
}

/** The block of a page's definition; undefined for a value that is none, such as that of a file not loaded yet. */
function blockIn(value: unknown): { readonly block?: AnyBlock; readonly own?: string } {
  if (typeof value === "object" && value !== null && "block" in value)
    return { ...("only" in value && { own: value.only as string }), ...blockIn(value.block) };
  return typeof value === "function" && "schema" in value ? { block: value as AnyBlock } : {};
}
