import { getDirectiveContent } from "@dsfr-blocks/content/directiveKeys";
import { locateDirectives } from "@dsfr-blocks/content/markdown/locateDirectives";
import { findDirectiveBlock, createDirectiveFinder } from "./findDirectiveBlock";
import type { BlocksByName } from "./blockList";
import type { AnyBlock } from "./defineBlock";
import type { BlockInstance } from "./instances";

/** Returns the block instances in a body, each by the offset at which its directive begins. */
export function findBodyInstances(
  source: string,
  blocks: BlocksByName<AnyBlock>,
): ReadonlyMap<number, BlockInstance<AnyBlock>> {
  const counts = new Map<string, number>();
  const instances = new Map<number, BlockInstance<AnyBlock>>();
  for (const [index, { directive, offsetAt }] of locateDirectives(
    source,
    createDirectiveFinder(blocks),
  ).entries()) {
    const found = findDirectiveBlock(directive, blocks);
    if (!found) continue;
    const { name, block } = found;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    instances.set(offsetAt(directive.at ?? 0), {
      block,
      path: ["body", index],
      content: getDirectiveContent(directive, block.schema.fields),
      discriminator: {},
      // begins with `body__`, so that the id never clashes with the id of a heading of the body, which begins with `body-`
      id: `body__${name}${count > 1 ? `-${count}` : ""}`,
    });
  }
  return instances;
}
