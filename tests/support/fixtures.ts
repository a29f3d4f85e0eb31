import { registry, type RegisteredBlock } from "../../src/blocks/registry";

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
  readonly block: RegisteredBlock;
}

const files = import.meta.glob<FixtureFile>("../../src/blocks/*/fixtures.yaml", {
  eager: true,
  import: "default",
});

/** The folders of `src/blocks` that hold fixtures. */
export const folders: readonly string[] = Object.keys(files).map((path) => path.split("/").at(-2) ?? "");

/** Every block with its examples, in the page's order. */
export const allFixtures: readonly BlockFixtures[] = registry.map((block) => {
  const file = files[`../../src/blocks/${block.folder}/fixtures.yaml`];
  if (!file) throw new Error(`src/blocks/${block.folder} has no fixtures.yaml.`);
  return { block, fixtures: file.fixtures, invalid: file.invalid };
});
