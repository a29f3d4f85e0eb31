import { alertKey, isAlert, markdownKey } from "@dsfr-blocks/content/directiveKeys";
import { directivesIn } from "@dsfr-blocks/content/markdown/directives";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { Directive } from "@dsfr-blocks/content/markdown/tree";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { BlocksByWord } from "./blockList";

/**
 * Returns the block that a directive names, and its name among `blocks`; undefined if there is none. An alert, `> [!NOTE]`, is
 * the first block that has a key for the type of an alert.
 */
export function blockOf<Block extends { readonly schema: ObjectSchema<Fields> }>(
  directive: Directive,
  blocks: BlocksByWord<Block>,
): { readonly name: string; readonly block: Block } | undefined {
  const name = isAlert(directive)
    ? Object.keys(blocks).find((key) => alertKey(blocks[key]?.schema.fields ?? {}) !== undefined)
    : directive.name;
  const block = name !== undefined && Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  return name !== undefined && block ? { name, block } : undefined;
}

/** Returns a function that finds the directives of a text. A directive whose block contains no Markdown needs only one line. */
export function findIn(blocks: BlocksByWord<{ readonly schema: ObjectSchema<Fields> }>): FindDirectives {
  const hasMarkdown = (name: string) => {
    const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
    return block && markdownKey(block.schema.fields) !== undefined;
  };
  return (source) => directivesIn(source, hasMarkdown);
}
