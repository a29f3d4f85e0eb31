/** Shard of an audit: the audit's pages are divided into shards of nearly equal size. Shard 1 of 1 is the whole audit. */
export interface Shard {
  /** Number of the shard, from 1. */
  readonly index: number;
  /** Number of shards. */
  readonly count: number;
}

export const WHOLE_AUDIT: Shard = { index: 1, count: 1 };

/** Parses a shard such as `2/8`. Returns undefined if the text is not a shard. */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/**
 * Returns the indexes of the names that belong to a shard. The sorted names are dealt to the shards in turn, so the result does
 * not depend on the order of the names. Neighbouring pages, which often take a similar time, are in different shards.
 */
export function selectShardIndexes(names: readonly string[], { index, count }: Shard): number[] {
  const sorted = names
    .map((name, nameIndex) => ({ name, nameIndex }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.nameIndex - b.nameIndex));
  return sorted
    .filter((_, rank) => rank % count === index - 1)
    .map(({ nameIndex }) => nameIndex)
    .sort((a, b) => a - b);
}
