import { type Runner, type TestBlock, testBlockWith } from "./testBlock";

// Jest has them as globals, and Vitest when it is told to; else they are imported.
const runner: Runner = "it" in globalThis ? (globalThis as unknown as Runner) : await import("vitest");

/**
 * Tests what every block promises on examples of a block, a test for each promise: its schema accepts them, no
 * word is lost, headings follow each other, ids are unique, the root takes its attributes, it compiles to the
 * same HTML. `testBlock(KeyFigures, [{ title: "…", figures: [] }])`. Needs a document (jsdom) and Vitest or Jest.
 */
export const testBlock: TestBlock = (block, examples) => testBlockWith(runner, block, examples);
