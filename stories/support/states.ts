/** Props of an example: props from the block's front matter (`content`), and props that the page passes (`with`). */
export interface BlockInput {
  readonly content: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** An example to follow or to avoid, with the reason. */
export interface Advice extends BlockInput {
  readonly why: string;
}

/** Needs that blocks meet, in the order of the home page. */
export const NEEDS = ["accrocher", "expliquer", "convaincre", "guider"] as const;
export type Need = (typeof NEEDS)[number];

/** Content of `states/<block>.yaml`. */
export interface StateFile {
  readonly need: Need;
  /** Whether pages place the block in their band. */
  readonly isInBand?: boolean;
  /** Limits that the schema does not contain, such as a number of items, by part of the block. */
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
 * Returns the content of the state file of a block: its states, its limits and its pairs of advice. `folder` is the folder of
 * the block.
 *
 * @throws {Error} If the block has no state file.
 */
export function getStateFile(folder: string): StateFile {
  const file = files[`../states/${folder}.yaml`];
  if (!file) throw new Error(`stories/states has no ${folder}.yaml.`);
  return file;
}
