/**
 * Default limit. A file with more issues than this from one rule has one systematic problem: the first issues are
 * enough.
 */
const MAX_PER_KEY = 1000;

/** Returns a function that returns true for the first `max` calls with each key, for example to limit a file’s issues per rule. */
export function limitPerKey(max = MAX_PER_KEY): (key: string) => boolean {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= max;
  };
}
