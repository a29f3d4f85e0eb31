// Compares cases by the ratios of their times. On a busy machine, one time means little, but the ratio of two times measured
// one after the other is reliable. So the cases run in turns. Each turn gives the ratio of each case to the first case, and
// the result is the median of many turns. Times are processor times, on which other programs have little influence.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * @typedef {object} Ratio
 * @property {number} ratio median of the turns
 * @property {number} low first quartile of the turns
 * @property {number} high third quartile of the turns
 */

/**
 * Minimum warm-up time, in milliseconds. `WARM_UP_CALLS` is the minimum number of calls: a slow case needs as many calls as a
 * fast case before the JavaScript engine compiles its code.
 */
const WARM_UP_MS = 600;
const WARM_UP_CALLS = 1500;
/**
 * Duration of a sample, in milliseconds: about 20 calls of the slowest case. A sample of 4 ms contained only 6 calls, so the
 * first call, which is slow because of its cold cache, had too much influence.
 */
const SAMPLE_MS = 20;

/**
 * Returns the time of each case, as a ratio to the first case.
 * @param {Readonly<Record<string, () => unknown>>} cases
 * @param {number} turns
 * @returns {Record<string, Ratio>}
 */
export function compare(cases, turns) {
  const collect = createCollector();
  const runs = Object.entries(cases).map(([name, work]) => ({
    name,
    work,
    calls: countCalls(work),
    times: /** @type {number[]} */ ([]),
  }));
  for (let turn = 0; turn < turns; turn++) {
    // run every second turn in reverse order, so that no case always follows the same case
    for (const { work, calls, times } of turn % 2 ? runs.toReversed() : runs) {
      collect();
      times.push(measureTime(work, calls));
    }
  }
  const base = runs[0]?.times ?? [];
  return Object.fromEntries(runs.map(({ name, times }) => [name, computeRatio(times, base)]));
}

/**
 * Returns the median ratio of the times of two cases, with its quartiles.
 * @param {readonly number[]} times times of one case, one for each turn
 * @param {readonly number[]} base times of the first case, in the same turns
 * @returns {Ratio}
 */
export function computeRatio(times, base) {
  const ratios = times.map((time, turn) => time / (base[turn] ?? NaN));
  return {
    ratio: computeQuantile(ratios, 0.5),
    low: computeQuantile(ratios, 0.25),
    high: computeQuantile(ratios, 0.75),
  };
}

/**
 * @param {readonly number[]} values
 * @param {number} fraction from 0, the lowest value, to 1, the highest
 */
export function computeQuantile(values, fraction) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? NaN;
}

/** @param {Ratio} ratio */
export const formatRatio = ({ ratio, low, high }) =>
  `×${formatFigure(ratio)}  (half of the turns between ${formatFigure(low)} and ${formatFigure(high)})`;

/** @param {number} value */
export const formatFigure = (value) => value.toFixed(value < 2 ? 2 : 1);

/**
 * Warms a case up, and returns the number of calls that take the time of a sample.
 * @param {() => unknown} work
 */
function countCalls(work) {
  const start = process.cpuUsage();
  let calls = 0;
  for (; getElapsedMs(start) < WARM_UP_MS || calls < WARM_UP_CALLS; calls++) work();
  return Math.max(1, Math.round((calls / getElapsedMs(start)) * SAMPLE_MS));
}

/**
 * @param {() => unknown} work
 * @param {number} calls
 */
function measureTime(work, calls) {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) work();
  return getElapsedMs(start) / calls;
}

/** @param {NodeJS.CpuUsage} start */
function getElapsedMs(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Returns a function that collects recent garbage, so that the time of a case does not include the garbage of the previous
 * case.
 * @returns {() => void}
 */
function createCollector() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  return () => collect({ type: "minor" });
}
