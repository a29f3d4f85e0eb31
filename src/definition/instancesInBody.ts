import { contentOf } from "@dsfr-blocks/content/directiveKeys";
import { placedDirectives } from "@dsfr-blocks/content/markdown/placedDirectives";
import { blockOf, findIn } from "./blockOfDirective";
import type { BlocksByWord } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";

/** Returns the block instances in a body, by the offset at which their directive begins. */
export function instancesInBody(
  source: string,
  blocks: BlocksByWord<AnyBlock>,
): ReadonlyMap<number, BlockInstance<AnyBlock>> {
  const counts = new Map<string, number>();
  const instances = new Map<number, BlockInstance<AnyBlock>>();
  for (const [index, { directive, offsetAt }] of placedDirectives(source, findIn(blocks)).entries()) {
    const found = blockOf(directive, blocks);
    if (!found) continue;
    const { name, block } = found;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    instances.set(offsetAt(directive.at ?? 0), {
      block,
      path: ["body", index],
      content: contentOf(directive, block.schema.fields),
      beside: {},
      // the ids of the body's headings begin with `body-`, so that `body__` never clashes with them
      id: `body__${name}${count > 1 ? `-${count}` : ""}`,
    });
  }
  return instances;
}
