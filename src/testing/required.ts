import { type Runner, type TestBlock, testBlockWith } from "./testBlock";

/**
 * Tests a block as `testBlock` of the ESM build does. Uses the global `describe` and `it` of the test runner, because `require`
 * cannot load Vitest.
 */
export const testBlock: TestBlock = (block, examples) =>
  testBlockWith(globalThis as unknown as Runner, block, examples);
