import { type Fields, optional, type Schema } from "@dsfr-blocks/content/schema";
import { type BlocksByName, isBlockList } from "./blockList";
import type { AnyBlockList } from "./blocksOf";
import { checkBlockEntry } from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";
import { listBlocks } from "./instances";

/**
 * Resolves the `blocks` of a page's definition. Returns the blocks, the single keys of `only(…)` and the schemas, by key, and
 * the options of all the blocks.
 *
 * @throws {TypeError} If a value is not a block, except in production.
 */
export function resolveBlocks(
  name: string,
  entries: Readonly<Record<string, object>>,
  bodyBlocks?: BlocksByName<AnyBlock>,
) {
  const blocks: Record<string, AnyBlock | AnyBlockList> = {};
  const only: Record<string, string> = {};
  const schemas: Record<string, Schema> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const { block, singleKey } = resolveBlock(entry);
    if (process.env.NODE_ENV !== "production") checkBlockEntry(name, key, entry, block, singleKey);
    if (!block) continue;
    const { fields = {} } = block.schema as { readonly fields?: Fields };
    const schema = singleKey === undefined ? block.schema : fields[singleKey];
    if (!schema) continue;
    blocks[key] = block;
    if (singleKey !== undefined) only[key] = singleKey;
    schemas[key] = "optional" in entry ? optional(schema) : schema;
  }
  const blockOptions = listBlocks<AnyBlock>({ blocks, inBody: bodyBlocks }).flatMap((block) =>
    Object.entries(block.options),
  );
  const options: Fields = Object.fromEntries(blockOptions);
  return { blocks, only, schemas, options };
}

interface ResolvedBlock {
  readonly block?: AnyBlock | AnyBlockList;
  /** Key of `only(…)`: the one key of the block that the page file contains. */
  readonly singleKey?: string;
}

/**
 * Unwraps an entry of `blocks`. In the result, `block` is undefined if the value is not a block. This occurs, for example, in a
 * circular import: the block is not loaded yet.
 */
function resolveBlock(value: unknown): ResolvedBlock {
  if (typeof value === "object" && value !== null && "block" in value)
    return { ...("only" in value && { singleKey: value.only as string }), ...resolveBlock(value.block) };
  if (typeof value === "function" && "schema" in value) return { block: value as AnyBlock };
  return typeof value === "object" && isBlockList(value as AnyBlock) ? { block: value as AnyBlockList } : {};
}
