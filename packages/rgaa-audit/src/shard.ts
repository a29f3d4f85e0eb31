/** One of so many parts of an audit, from 1; 1 of 1 is the whole. */
export interface Shard {
  readonly at: number;
  readonly of: number;
}

export const WHOLE: Shard = { at: 1, of: 1 };

/** `2/8`, as it is written; undefined if it is not a shard. */
export function readShard(text: string): Shard | undefined {
  const [, at = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return at >= 1 && at <= of ? { at, of } : undefined;
}

export function shardName({ at, of }: Shard): string {
  return `${at}/${of}`;
}

/**
 * The places, in a list of names, of what falls to a shard. Dealt in turn from the sorted list: machines that name the same
 * pages in another order agree, and neighbours, which weigh alike, are apart.
 */
export function placesOf(names: readonly string[], { at, of }: Shard): number[] {
  const sorted = names
    .map((name, place) => ({ name, place }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place));
  return sorted
    .filter((_, turn) => turn % of === at - 1)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}
