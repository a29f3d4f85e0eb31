import type { ReactElement } from "react";
import { originAt } from "@dsfr-blocks/base/origin";
import type { Definitions } from "@dsfr-blocks/content/markdown/tree";
import type { DirectiveBlocks, ShowDirective } from "../rich-text/prose";
import { findIn } from "./blockOfDirective";
import { checkBody } from "./checkDefinition";
import type { BlocksByWord } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";
import { instancesInBody } from "./instancesInBody";

/** The blocks that the Markdown after the front matter may name: what `body` gives. */
export interface Body<B extends BlocksByWord<AnyBlock> = BlocksByWord<AnyBlock>> {
  /** By the words that authors name them with. */
  readonly blocks: B;
  /** Makes blocks of the directives of a text. */
  readonly directives: (source: string, elementOf: ElementOf) => DirectiveBlocks;
}

type ElementOf = (instance: BlockInstance<AnyBlock>, added: object) => ReactElement;

/**
 * The Markdown after a page's front matter, with blocks that it names: `body: body({ callout: Callout })`. There
 * `:::callout Un titre`, some Markdown and `:::` are that block; its words are the key `title`, `{key="…"}` its other keys, and what it
 * holds its first key that is Markdown. Throws a `TypeError` for blocks that cannot be named so.
 */
/* @__NO_SIDE_EFFECTS__ */
export function body<B extends BlocksByWord<AnyBlock>>(blocks: B): Body<B> {
  if (process.env.NODE_ENV !== "production") checkBody(blocks);
  return { blocks, directives: (source, elementOf) => directivesOf(source, blocks, elementOf) };
}

function directivesOf(source: string, blocks: BlocksByWord<AnyBlock>, elementOf: ElementOf): DirectiveBlocks {
  const instances = instancesInBody(source, blocks);
  const find = findIn(blocks);
  return within((at) => at);

  /** Those of a text in this one; `offsetAt` gives the offset here of one there. */
  function within(offsetAt: (at: number) => number, outer?: Definitions): DirectiveBlocks {
    const show: ShowDirective = (directive, level) => {
      const instance = instances.get(offsetAt(directive.at ?? 0));
      const { content, definitions } = directive;
      const directives = within((at) => offsetAt(originAt(content.origin, at)), definitions);
      return instance && elementOf(instance, { headingLevel: level, directives });
    };
    return { find, show, outer };
  }
}
