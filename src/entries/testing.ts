/** The contract test of blocks, for a site's own. Vitest or Jest, with a document. */
export type { BlockExample } from "../testing/promises";
export { testBlock } from "../testing/imported";
export type { TestBlock } from "../testing/testBlock";
