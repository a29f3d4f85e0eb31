/** A block's part of the front matter, and props that come from elsewhere. */
export interface Given {
  readonly content: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** An example that teaches: why it is good, or not. */
export interface Advice extends Given {
  readonly why: string;
}

/** What a block is for, in the order of the home page. */
export const NEEDS = ["accrocher", "expliquer", "convaincre", "guider"] as const;
export type Need = (typeof NEEDS)[number];

/** What `states/<block>.yaml` holds. */
export interface StateFile {
  readonly need: Need;
  /** How much it is drawn for, part by part, where its schema does not say it: numbers of items, ways to write. */
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

/** The states of the block of a folder, and its pairs of what to do and what to avoid. */
export function stateFileOf(folder: string): StateFile {
  const file = files[`../states/${folder}.yaml`];
  if (!file) throw new Error(`stories/states has no ${folder}.yaml.`);
  return file;
}
