import { type Runner, type TestBlock, testBlockWith } from "./testBlock";

/** For `require`, which waits for no import, and cannot reach Vitest: with the runner's globals. */
export const testBlock: TestBlock = (block, examples) =>
  testBlockWith(globalThis as unknown as Runner, block, examples);
