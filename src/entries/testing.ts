/**
 * Tests of the requirements that every block must meet, for your own blocks. These tests need Vitest or Jest, with a document
 * (jsdom or happy-dom).
 */
export type { BlockExample } from "../testing/requirements";
export { testBlock } from "../testing/imported";
export type { TestBlock } from "../testing/testBlock";
