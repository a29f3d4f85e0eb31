/** A file with more issues of one rule than this is broken in one way: the first ones are enough. */
const MOST = 1000;

/** Says of each thing that comes whether it is among the first of its key, such as a file’s issues by their rule. */
export function limitPerKey(most = MOST): (key: string) => boolean {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}
