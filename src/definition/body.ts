import type { ReactElement } from "react";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import type { Definitions } from "@dsfr-blocks/content/markdown/tree";
import type { DirectiveBlocks, RenderDirective } from "../rich-text/prose";
import { createDirectiveFinder } from "./findDirectiveBlock";
import { checkBodyBlocks } from "./checkDefinition";
import type { BlocksByName } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";
import { findBodyInstances } from "./findBodyInstances";

/** Blocks that the Markdown after the front matter may contain as directives: the result of `body`. */
export interface Body<B extends BlocksByName<AnyBlock> = BlocksByName<AnyBlock>> {
  /** Blocks, by the names that authors write in directives. */
  readonly blocks: B;
  /**
   * Returns the functions that find and render the blocks of a text. `elementOf` renders one block instance, with extra props.
   */
  readonly directives: (source: string, elementOf: ElementOf) => DirectiveBlocks;
}

type ElementOf = (instance: BlockInstance<AnyBlock>, added: object) => ReactElement;

/**
 * Returns the value of `body` of a page type whose Markdown may contain blocks as directives:
 * `body: body({ callout: Callout })`. The text after the directive's name is the block's `title`, `{key="…"}` sets the block's
 * other keys, and the Markdown inside the directive is the value of the block's first Markdown key.
 *
 * @throws {TypeError} If `blocks` is empty, if a value is not a block of `defineBlock`, or if a name cannot be written in a
 * directive: a name must begin with a letter and contain only letters, digits, `-` and `_`.
 * @example
 * // :::callout{kind="warning"} Un titre
 * // Du Markdown.
 * // :::
 */
/* @__NO_SIDE_EFFECTS__ */
export function body<B extends BlocksByName<AnyBlock>>(blocks: B): Body<B> {
  if (process.env.NODE_ENV !== "production") checkBodyBlocks(blocks);
  return { blocks, directives: (source, elementOf) => createDirectiveBlocks(source, blocks, elementOf) };
}

function createDirectiveBlocks(
  source: string,
  blocks: BlocksByName<AnyBlock>,
  elementOf: ElementOf,
): DirectiveBlocks {
  const instances = findBodyInstances(source, blocks);
  const find = createDirectiveFinder(blocks);
  return createForText((offset) => offset);

  /**
   * Returns the functions for a text nested in `source`. `offsetAt` converts an offset in the nested text to an offset in
   * `source`.
   */
  function createForText(offsetAt: (offset: number) => number, outer?: Definitions): DirectiveBlocks {
    const render: RenderDirective = (directive, level) => {
      const instance = instances.get(offsetAt(directive.at ?? 0));
      const { content, definitions } = directive;
      const directives = createForText(
        (offset) => offsetAt(toSourceOffset(content.origin, offset)),
        definitions,
      );
      return instance && elementOf(instance, { headingLevel: level, directives });
    };
    return { find, render, outer };
  }
}
