import type { AnyBlock } from "../definition/defineBlock";
import { type BlockExample, requirements } from "./requirements";

/** Functions that Vitest and Jest have in common. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => void) => void;
}

/**
 * Type of `testBlock`. The arguments are a block, and examples of the block's content: each example is content alone, or a
 * `BlockExample`.
 */
export type TestBlock = (
  block: AnyBlock,
  examples: readonly (BlockExample | Readonly<Record<string, unknown>>)[],
) => void;

/** Tests a block on examples of its content, with one test per requirement that every block must meet. */
export function testBlockWith({ describe, it }: Runner, ...[block, examples]: Parameters<TestBlock>): void {
  describe(block.displayName, () => {
    for (const [index, contentOrExample] of examples.entries()) {
      const example = toExample(contentOrExample, block);
      describe(example.name ?? `example ${index + 1}`, () => {
        for (const { name, errors } of requirements) {
          it(name, () => {
            const messages = errors(block, example);
            if (messages.length > 0)
              throw new Error(`${block.displayName} ${name}: no.\n${messages.join("\n")}`);
          });
        }
      });
    }
  });
}

/**
 * Returns an example, from content alone or from a `BlockExample`. A value with the key `content` is a `BlockExample`, unless
 * the block itself has a key `content`.
 */
function toExample(value: BlockExample | Readonly<Record<string, unknown>>, block: AnyBlock): BlockExample {
  const isExample = "content" in value && !Object.hasOwn(block.schema.fields, "content");
  return isExample ? (value as BlockExample) : { content: value as Readonly<Record<string, unknown>> };
}
