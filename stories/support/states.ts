/** Props of an example: the block's part of the front matter (`content`), and those that the page passes (`with`). */
export interface Given {
  readonly content: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Example to follow or to avoid, with the reason. */
export interface Advice extends Given {
  readonly why: string;
}

/** Purposes of blocks, in the order of the home page. */
export const NEEDS = ["accrocher", "expliquer", "convaincre", "guider"] as const;
export type Need = (typeof NEEDS)[number];

/** Content of `states/<block>.yaml`. */
export interface StateFile {
  readonly need: Need;
  /** Limits that the schema does not contain, by part of the block: numbers of items, ways to write. */
  readonly limits: Readonly<Record<string, string>>;
  readonly real: Pick<Given, "with">;
  readonly long: Given;
  readonly short: Given;
  readonly empty: Given;
  readonly hostile: Given;
  readonly english: Given;
  readonly advice: readonly { readonly do: Advice; readonly avoid: Advice }[];
}

const files = import.meta.glob<StateFile>("../states/*.yaml", { eager: true, import: "default" });

/** Returns the states of a block and its pairs of advice, by the folder of the block. Throws if it has no file. */
export function stateFileOf(folder: string): StateFile {
  const file = files[`../states/${folder}.yaml`];
  if (!file) throw new Error(`stories/states has no ${folder}.yaml.`);
  return file;
}
