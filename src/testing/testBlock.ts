import type { AnyBlock } from "../definition/defineBlock";
import { type BlockExample, promises } from "./promises";

/** The two functions that test runners have in common. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => void) => void;
}

/** The function `testBlock`: a block, and examples of its content. */
export type TestBlock = (
  block: AnyBlock,
  examples: readonly (BlockExample | Readonly<Record<string, unknown>>)[],
) => void;

/** Tests what every block promises on examples of a block, a test for each promise. */
export function testBlockWith({ describe, it }: Runner, ...[block, examples]: Parameters<TestBlock>): void {
  describe(block.displayName, () => {
    for (const [index, given] of examples.entries()) {
      const example = asExample(given, block);
      describe(example.name ?? `example ${index + 1}`, () => {
        for (const { name, errors } of promises) {
          it(name, () => {
            const found = errors(block, example);
            if (found.length > 0) throw new Error(`${block.displayName} ${name}: no.\n${found.join("\n")}`);
          });
        }
      });
    }
  });
}

/** Content alone, or an example: `content` is one of its keys, unless the block has such a key itself. */
function asExample(given: BlockExample | Readonly<Record<string, unknown>>, block: AnyBlock): BlockExample {
  const isExample = "content" in given && !Object.hasOwn(block.schema.fields, "content");
  return isExample ? (given as BlockExample) : { content: given as Readonly<Record<string, unknown>> };
}
