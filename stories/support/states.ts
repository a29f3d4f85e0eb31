/** Props of an example: the block's part of the front matter (`content`), and those that the page passes (`with`). */
export interface BlockInput {
  readonly content: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Example to follow or to avoid, with the reason. */
export interface Advice extends BlockInput {
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
  readonly real: Pick<BlockInput, "with">;
  readonly long: BlockInput;
  readonly short: BlockInput;
  readonly empty: BlockInput;
  readonly hostile: BlockInput;
  readonly english: BlockInput;
  readonly advice: readonly { readonly do: Advice; readonly avoid: Advice }[];
}

const files = import.meta.glob<StateFile>("../states/*.yaml", { eager: true, import: "default" });

/**
 * Returns the states of a block and its pairs of advice, by the folder of the block.
 *
 * @throws {Error} If it has no file.
 */
export function getStateFile(folder: string): StateFile {
  const file = files[`../states/${folder}.yaml`];
  if (!file) throw new Error(`stories/states has no ${folder}.yaml.`);
  return file;
}
