import { findAlertKey, findMarkdownKey, getMessageType } from "@dsfr-blocks/content/directiveKeys";
import { scanDirectives } from "@dsfr-blocks/content/markdown/directives";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { DirectiveNode } from "@dsfr-blocks/content/markdown/tree";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { BlocksByName } from "./blockList";

type DirectiveBlock = { readonly schema: ObjectSchema<Fields> };

/**
 * Returns the block that a directive names, and its name among `blocks`; undefined if no block has this name. A word for a type
 * of message, `:::warning` or `> [!WARNING]`, that names no block stands for the first block that has a key for this type.
 */
export function findDirectiveBlock<Block extends DirectiveBlock>(
  { name: word }: Pick<DirectiveNode, "name">,
  blocks: BlocksByName<Block>,
): { readonly name: string; readonly block: Block } | undefined {
  const name =
    Object.hasOwn(blocks, word) || getMessageType(word) === undefined
      ? word
      : Object.keys(blocks).find((key) => findAlertKey(blocks[key]?.schema.fields ?? {}) !== undefined);
  const block = name !== undefined && Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  return name !== undefined && block ? { name, block } : undefined;
}

/**
 * Returns a function that finds the directives of a text. If the block of a directive has no Markdown key, the directive may be
 * a single line.
 */
export function createDirectiveFinder(blocks: BlocksByName<DirectiveBlock>): FindDirectives {
  const hasMarkdown = (name: string) => {
    const found = findDirectiveBlock({ name }, blocks);
    return found && findMarkdownKey(found.block.schema.fields) !== undefined;
  };
  return (source) => scanDirectives(source, hasMarkdown);
}
