import { type PageReading, readPage } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import { getBlockContent } from "../../src/definition/options";
import * as pages from "../../src/pages";

/** A page of the folder `examples`: its file's name, and what it holds. */
export interface ExamplePage {
  readonly name: string;
  readonly page: AnyPage;
  readonly content: Readonly<Record<string, unknown>>;
}

const sources = import.meta.glob<string>("../../examples/*.md", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Every page of the folder `examples`, in the order of the pages; a file that is none is passed over, one with errors throws. */
export const examplePages: readonly ExamplePage[] = Object.entries(sources)
  .flatMap(([path, source]) => exampleOf(path.split("/").at(-1)?.replace(".md", "") ?? "", source))
  .sort((one, other) => findPlace(one) - findPlace(other));

function exampleOf(name: string, source: string): ExamplePage[] {
  const { page, value, issues }: PageReading<AnyPage> = readPage(source, Object.values<AnyPage>(pages));
  if (!page) return [];
  if (!value) throw new Error(`examples/${name}.md: ${issues.map(({ message }) => message).join("\n")}`);
  return [{ name, page, content: value as ExamplePage["content"] }];
}

function findPlace({ page }: ExamplePage): number {
  return Object.values<AnyPage>(pages).indexOf(page);
}

/** What the examples hold for a block, in the first page that has it. */
export function exampleContentOf(block: unknown): ExamplePage["content"] | undefined {
  for (const { page, content } of examplePages) {
    const key = Object.keys(page.blocks).find((each) => page.blocks[each] === block);
    const part = key === undefined ? undefined : getBlockContent(page, key, content);
    if (part) return part;
  }
  return undefined;
}
