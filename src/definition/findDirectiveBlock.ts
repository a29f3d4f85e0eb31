import { findAlertKey, isAlert, findMarkdownKey } from "@dsfr-blocks/content/directiveKeys";
import { scanDirectives } from "@dsfr-blocks/content/markdown/directives";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { DirectiveNode } from "@dsfr-blocks/content/markdown/tree";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { BlocksByName } from "./blockList";

/**
 * Returns the block that a directive names, and its name among `blocks`; undefined if no block has this name. For an alert,
 * `> [!NOTE]`, returns the first block that has a key for the type of an alert.
 */
export function findDirectiveBlock<Block extends { readonly schema: ObjectSchema<Fields> }>(
  directive: DirectiveNode,
  blocks: BlocksByName<Block>,
): { readonly name: string; readonly block: Block } | undefined {
  const name = isAlert(directive)
    ? Object.keys(blocks).find((key) => findAlertKey(blocks[key]?.schema.fields ?? {}) !== undefined)
    : directive.name;
  const block = name !== undefined && Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  return name !== undefined && block ? { name, block } : undefined;
}

/**
 * Returns a function that finds the directives of a text. If the block of a directive has no Markdown key, the directive may be
 * a single line.
 */
export function createDirectiveFinder(
  blocks: BlocksByName<{ readonly schema: ObjectSchema<Fields> }>,
): FindDirectives {
  const hasMarkdown = (name: string) => {
    const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
    return block && findMarkdownKey(block.schema.fields) !== undefined;
  };
  return (source) => scanDirectives(source, hasMarkdown);
}
