import type { ReactElement } from "react";
import { kindOf } from "../base/kindOf";
import { originAt } from "../base/origin";
import { contentOf } from "../content/directiveKeys";
import { placedDirectives } from "../content/markdown/placedDirectives";
import type { ShowDirective } from "../rich-text/prose";
import { blockOf } from "./blockOfDirective";
import type { BlocksByWord } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";

/** The blocks that the Markdown after the front matter may name: what `body` gives. */
export interface Body<B extends BlocksByWord<AnyBlock> = BlocksByWord<AnyBlock>> {
  /** By the words that authors name them with. */
  readonly blocks: B;
  /** Shows the directives of a text as blocks. */
  readonly show: (source: string, elementOf: ElementOf) => ShowDirective;
}

type ElementOf = (instance: BlockInstance<AnyBlock>, added: object) => ReactElement;

/** A word that a line of colons may name. */
const WORD = /^\p{L}[\p{L}\d_-]*$/u;

/**
 * The Markdown after a page's front matter, with blocks that it names: `body: body({ callout: Callout })`. There
 * `:::callout Un titre`, some Markdown and `:::` are that block; its words are the key `title`, `{key="…"}` its other keys, and what it
 * holds its first key that is Markdown. Throws a `TypeError` for blocks that cannot be named so.
 */
/* @__NO_SIDE_EFFECTS__ */
export function body<B extends BlocksByWord<AnyBlock>>(blocks: B): Body<B> {
  const words = Object.keys(blocks ?? {});
  if (words.length === 0)
    throw new TypeError("body takes blocks, each by its word: body({ callout: Callout }).");
  for (const word of words) {
    const block: unknown = blocks[word];
    if (typeof block !== "function" || !("schema" in block))
      throw new TypeError(`body: « ${word} » takes what defineBlock gives; it got ${kindOf(block)}.`);
    if (!WORD.test(word))
      throw new TypeError(
        `body: « ${word} » is no word that a line of colons may name: letters, figures, - and _.`,
      );
  }
  return { blocks, show: (source, elementOf) => showIn(source, blocks, elementOf) };
}

function showIn(source: string, blocks: BlocksByWord<AnyBlock>, elementOf: ElementOf): ShowDirective {
  const counts = new Map<string, number>();
  const instances = new Map<number, BlockInstance<AnyBlock>>();
  for (const [index, { directive, offsetAt }] of placedDirectives(source).entries()) {
    const found = blockOf(directive, blocks);
    if (!found) continue;
    const { word, block } = found;
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    instances.set(offsetAt(directive.at ?? 0), {
      block,
      path: ["body", index],
      content: contentOf(directive, block.schema.fields),
      beside: {},
      // no heading's words give two of these
      id: `body__${word}${count > 1 ? `-${count}` : ""}`,
    });
  }
  return showAt((at) => at);

  function showAt(offsetAt: (at: number) => number): ShowDirective {
    return (directive, level) => {
      const instance = instances.get(offsetAt(directive.at ?? 0));
      const { origin } = directive.content;
      return (
        instance &&
        elementOf(instance, {
          headingLevel: level,
          directive: showAt((at) => offsetAt(originAt(origin, at))),
        })
      );
    };
  }
}
