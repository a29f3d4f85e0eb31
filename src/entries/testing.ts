/** Tests of the block contract, for your own blocks. They need Vitest or Jest, with a document (jsdom or happy-dom). */
export type { BlockExample } from "../testing/requirements";
export { testBlock } from "../testing/imported";
export type { TestBlock } from "../testing/testBlock";
