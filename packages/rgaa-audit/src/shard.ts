/** Shard of an audit: one of several equal parts. 1 of 1 is the whole audit. */
export interface Shard {
  /** Number of the shard, from 1. */
  readonly at: number;
  /** Number of shards. */
  readonly of: number;
}

export const WHOLE: Shard = { at: 1, of: 1 };

/** Parses a shard such as `2/8`; undefined if the text is not a shard. */
export function readShard(text: string): Shard | undefined {
  const [, at = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return at >= 1 && at <= of ? { at, of } : undefined;
}

export function shardName({ at, of }: Shard): string {
  return `${at}/${of}`;
}

/**
 * Returns the indexes of the names that belong to a shard. The sorted names are dealt to the shards in turn: the result does
 * not depend on the order of the names, and neighbours, which often take as long as each other, are in different shards.
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
