import { type Runner, type TestBlock, testBlockWith } from "./testBlock";

// Jest defines `describe` and `it` as globals, and so does Vitest with `globals: true`. Otherwise, import them from Vitest.
const runner: Runner = "it" in globalThis ? (globalThis as unknown as Runner) : await import("vitest");

/**
 * Tests a block on examples of its content, with one test per requirement that every block must meet: the schema accepts the
 * content, no word is lost, heading levels are not skipped, ids are unique, the root element has its attributes, the compiled
 * HTML equals the HTML that React renders. Needs a document (jsdom or happy-dom) and Vitest or Jest.
 *
 * @example
 * testBlock(KeyFigures, [{ title: "…", figures: [] }]);
 */
export const testBlock: TestBlock = (block, examples) => testBlockWith(runner, block, examples);
