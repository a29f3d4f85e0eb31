/** Works on a text of this many characters. */
export type Work = (length: number) => unknown;

/** Under it, in milliseconds, a measure is the machine's noise. */
const FLOOR = 1;
/** The least exponent of growth that is no more proportion: 1 is linear work, 2 quadratic. */
const STEEP = 1.5;
/** As far as lengths go one by one: exponential work has no time to double. */
const SHORT = 48;
/** Work that takes longer, in milliseconds, has no need to be measured at twice its length. */
const ENDLESS = 4000;

/**
 * The length, from `least` to `most`, at which work takes more than its proportion; undefined when at none.
 * Only ratios decide, each of the least of several measures, in four doublings one after the other: what the
 * machine does beside is not the work's, and does not come back so regularly.
 */
export function findSteepLength(work: Work, most: number, least = 8): number | undefined {
  for (let length = least; length < SHORT; length += 4)
    if (measureTime(work, length, 1) > FLOOR && isExplosive(work, length)) return length;
  for (let length = Math.max(least, SHORT); length <= most; length *= 2)
    if (measureTime(work, length, 1) > FLOOR && isSteep(work, length / 4, 4)) return length;
  return undefined;
}

/** Each four characters more take four times as long, and again. */
function isExplosive(work: Work, length: number): boolean {
  const [first, second] = [measureTime(work, length), measureTime(work, length + 4)];
  return (
    first > FLOOR && second > 4 * first && (second > ENDLESS || measureTime(work, length + 8) > 4 * second)
  );
}

/**
 * Whether each doubling of a length takes more than its proportion; and again, since a measure that a collection
 * of garbage falls into says so once.
 */
function isSteep(work: Work, length: number, doublings: number): boolean {
  return isSteepOnce(work, length, doublings) && isSteepOnce(work, length, doublings);
}

function isSteepOnce(work: Work, length: number, doublings: number): boolean {
  let before = measureTime(work, length);
  for (let done = 1; done <= doublings; done++) {
    const time = measureTime(work, length * 2 ** done);
    if (Math.log2(time / before) < STEEP) return false;
    if (time > ENDLESS) return true;
    before = time;
  }
  return true;
}

/**
 * Whether a length so many times as great takes more than its proportion. What seems so is measured again, twice:
 * quadratic work is so each time, and the collector of garbage is not.
 */
export function isSteepOver(work: Work, length: number, times: number): boolean {
  for (let tries = 0; tries < 3; tries++) {
    const ratio = measureTime(work, length * times, 3) / Math.max(measureTime(work, length), FLOOR);
    if (ratio < times ** STEEP) return false;
  }
  return true;
}

/** The least of several runs, in processor time, which does not count that of others. Long work is run twice: noise is a small part of it. */
export function measureTime(work: Work, length: number, runs = 5): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const [start, startOfUse] = [performance.now(), process.cpuUsage()];
    work(length);
    const [time, { user, system }] = [performance.now() - start, process.cpuUsage(startOfUse)];
    const used = (user + system) / 1000;
    // some systems count it in large steps, and then it may be none
    least = Math.min(least, time, used > FLOOR ? used : time);
    // the first run of an expression is slower: the engine compiles it for the second
    if (run > 0 && least > 100) break;
  }
  return least;
}
