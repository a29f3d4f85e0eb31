import { contentOf } from "@dsfr-blocks/content/directiveKeys";
import { placedDirectives } from "@dsfr-blocks/content/markdown/placedDirectives";
import { blockOf, findIn } from "./blockOfDirective";
import type { BlocksByWord } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";

/** The blocks that a body names, by where their directives begin in it. */
export function instancesInBody(
  source: string,
  blocks: BlocksByWord<AnyBlock>,
): ReadonlyMap<number, BlockInstance<AnyBlock>> {
  const counts = new Map<string, number>();
  const instances = new Map<number, BlockInstance<AnyBlock>>();
  for (const [index, { directive, offsetAt }] of placedDirectives(source, findIn(blocks)).entries()) {
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
  return instances;
}
