import type { FunctionComponent } from "react";
import * as blocks from "../../src/blocks";
import * as pages from "../../src/pages";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";

/** A block of ours, and where it is found. */
export interface OurBlock {
  readonly name: string;
  /** Its folder in `src/blocks`. */
  readonly folder: string;
  /** Its key in the front matter of the first page that has it; for one that no page of ours has, a name like the others'. */
  readonly key: string;
  /** The one key of its own that this page's file holds there, if it holds no other. */
  readonly only: string | undefined;
  readonly block: AnyBlock;
  readonly schema: ObjectSchema<Fields>;
  /** The blocks' props differ: fixtures have them. */
  readonly component: FunctionComponent<Record<string, unknown>>;
}

const onPages = Object.values<AnyPage>(pages).flatMap((page) =>
  Object.entries(page.blocks).map(([key, block]) => ({ key, block, only: page.only[key] })),
);

/** Every block of ours, in the order of the pages, then those that no page of ours has. */
export const ourBlocks: readonly OurBlock[] = Object.values<AnyBlock>(blocks)
  .map((block): OurBlock => {
    const name = block.displayName;
    const folder = name.replace(/(?!^)(?=[A-Z])/g, "-").toLowerCase();
    const { key = folder, only } = onPages.find((each) => each.block === block) ?? {};
    const component = block as unknown as OurBlock["component"];
    return { name, folder, key, only, block, schema: block.schema, component };
  })
  .sort((a, b) => findPlace(a) - findPlace(b));

function findPlace({ block }: OurBlock): number {
  return isOnPage(block) ? onPages.findIndex((each) => each.block === block) : onPages.length;
}

/** Whether a page of ours has a block. */
export function isOnPage(block: AnyBlock): boolean {
  return onPages.some((each) => each.block === block);
}

/** An example of one block, as `src/blocks/<block>/fixtures.yaml` holds it. */
export interface Fixture {
  /** What it shows, in French: it is a story's name and a test's. */
  readonly name: string;
  readonly note?: string;
  /** Shown in the catalogue; the others are edge cases. */
  readonly shown?: boolean;
  /** The block's part of the front matter. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Props that come from elsewhere: the directory of people, the call's state. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** How many elements a selector finds. */
  readonly select?: Readonly<Record<string, number>>;
  /** Texts that a reader sees, spaces of any width alike. */
  readonly text?: readonly string[];
  /** Words that leave their place on purpose: a typed number, a column's name said once. */
  readonly moved?: readonly string[];
}

/** An example that the schema refuses, with the rules that say so. */
export interface InvalidFixture {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly issues: readonly string[];
}

interface FixtureFile {
  readonly fixtures: readonly Fixture[];
  readonly invalid: readonly InvalidFixture[];
}

export interface BlockFixtures extends FixtureFile {
  readonly block: OurBlock;
}

const files = import.meta.glob<FixtureFile>("../../src/blocks/*/fixtures.yaml", {
  eager: true,
  import: "default",
});

/** The folders of `src/blocks` that hold fixtures. */
export const folders: readonly string[] = Object.keys(files).map((path) => path.split("/").at(-2) ?? "");

/** Every block with its examples, in the page's order. */
export const allFixtures: readonly BlockFixtures[] = ourBlocks.map((block) => {
  const file = files[`../../src/blocks/${block.folder}/fixtures.yaml`];
  if (!file) throw new Error(`src/blocks/${block.folder} has no fixtures.yaml.`);
  return { block, fixtures: file.fixtures, invalid: file.invalid };
});

/** The examples of a page's blocks, by the keys that these have on it; their content is what its file holds there. */
export function fixturesOn({ blocks: own, only }: AnyPage): Record<string, readonly Fixture[]> {
  return Object.fromEntries(
    Object.entries(own).map(([key, block]) => {
      const fixtures = allFixtures.find((each) => each.block.block === block)?.fixtures ?? [];
      return [key, fixtures.map((fixture) => ({ ...fixture, content: heldBy(only[key], fixture.content) }))];
    }),
  );
}

/** What a page's file holds of a block's content. */
export function heldBy(only: string | undefined, content: Fixture["content"]): Fixture["content"] {
  return only === undefined ? content : (content[only] as Fixture["content"]);
}
