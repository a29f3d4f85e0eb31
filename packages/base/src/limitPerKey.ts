/**
 * Default maximum for each key. For issues, the key is the check rule: a file with more issues of one rule has a systematic
 * problem, and the first issues are enough.
 */
const MAX_PER_KEY = 1000;

/**
 * Returns a function that returns true for the first `max` calls with each key, and false afterwards. Used to limit the number
 * of issues that each check rule reports in a file.
 */
export function limitPerKey(max = MAX_PER_KEY): (key: string) => boolean {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= max;
  };
}
