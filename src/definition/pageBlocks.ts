import { type Fields, optional, type Schema } from "@dsfr-blocks/content/schema";
import { type BlocksByWord, isBlockList } from "./blockList";
import type { AnyBlockList } from "./blocksOf";
import { checkEntry } from "./checkDefinition";
import type { AnyBlock } from "./defineBlock";
import { everyBlock } from "./instances";

/** What a page has of each of its blocks, by its key. */
export function partsOfBlocks(
  name: string,
  given: Readonly<Record<string, object>>,
  inBody?: BlocksByWord<AnyBlock>,
) {
  const blocks: Record<string, AnyBlock | AnyBlockList> = {};
  const only: Record<string, string> = {};
  const schemas: Record<string, Schema> = {};
  for (const [key, each] of Object.entries(given)) {
    const { block, own } = blockIn(each);
    if (process.env.NODE_ENV !== "production") checkEntry(name, key, each, block, own);
    if (!block) continue;
    const { fields = {} } = block.schema as { readonly fields?: Fields };
    const schema = own === undefined ? block.schema : fields[own];
    if (!schema) continue;
    blocks[key] = block;
    if (own !== undefined) only[key] = own;
    schemas[key] = "optional" in each ? optional(schema) : schema;
  }
  const taken = everyBlock<AnyBlock>({ blocks, inBody }).flatMap((block) => Object.entries(block.options));
  const options: Fields = Object.fromEntries(taken);
  return { blocks, only, schemas, options };
}

interface Found {
  readonly block?: AnyBlock | AnyBlockList;
  /** The one key of it. */
  readonly own?: string;
}

/** The block of a page's definition; undefined if the value is not a block, such as that of a file not loaded yet. */
function blockIn(value: unknown): Found {
  if (typeof value === "object" && value !== null && "block" in value)
    return { ...("only" in value && { own: value.only as string }), ...blockIn(value.block) };
  if (typeof value === "function" && "schema" in value) return { block: value as AnyBlock };
  return typeof value === "object" && isBlockList(value as AnyBlock) ? { block: value as AnyBlockList } : {};
}
