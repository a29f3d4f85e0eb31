import { alertKey, isAlert, markdownKey } from "@dsfr-blocks/content/directiveKeys";
import { directivesIn } from "@dsfr-blocks/content/markdown/directives";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { Directive } from "@dsfr-blocks/content/markdown/tree";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { BlocksByWord } from "./blockList";

/** The block that a directive names, and its word; for `> [!NOTE]`, the first that is a message of several kinds. */
export function blockOf<Block extends { readonly schema: ObjectSchema<Fields> }>(
  directive: Directive,
  blocks: BlocksByWord<Block>,
): { readonly word: string; readonly block: Block } | undefined {
  const word = isAlert(directive)
    ? Object.keys(blocks).find((each) => alertKey(blocks[each]?.schema.fields ?? {}) !== undefined)
    : directive.name;
  const block = word !== undefined && Object.hasOwn(blocks, word) ? blocks[word] : undefined;
  return word !== undefined && block ? { word, block } : undefined;
}

/** Finds the directives of a body that may name these blocks: one that holds no Markdown is whole on its line. */
export function findIn(blocks: BlocksByWord<{ readonly schema: ObjectSchema<Fields> }>): FindDirectives {
  const holdsMarkdown = (word: string) => {
    const block = Object.hasOwn(blocks, word) ? blocks[word] : undefined;
    return block && markdownKey(block.schema.fields) !== undefined;
  };
  return (source) => directivesIn(source, holdsMarkdown);
}
