// Times on a busy machine mean little; a ratio of two times taken one after the other means something. So cases
// run in turns, each turn gives one ratio to the first case, and the median of many is what is kept. Processor
// time is counted, not the clock's: what other programs do then hardly shows.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * @typedef {object} Ratio
 * @property {number} ratio the median of the turns
 * @property {number} low a quarter of the turns are under it
 * @property {number} high a quarter are over it
 */

/** Until both are past: a slow case needs as many calls as a fast one before the engine has compiled it. */
const WARM_UP_MS = 600;
const WARM_UP_CALLS = 1500;
/** Some twenty of the slowest case's calls: in 4 ms half a dozen, of which the first, in another's cache, weighed most. */
const SAMPLE_MS = 20;

/**
 * How long each case takes, as a ratio to the first.
 * @param {Readonly<Record<string, () => unknown>>} cases
 * @param {number} turns
 * @returns {Record<string, Ratio>}
 */
export function compare(cases, turns) {
  const collect = garbageCollector();
  const runs = Object.entries(cases).map(([name, work]) => ({
    name,
    work,
    calls: callsFor(work),
    times: /** @type {number[]} */ ([]),
  }));
  for (let turn = 0; turn < turns; turn++) {
    // there and back, so that nobody always comes after the same neighbour
    for (const { work, calls, times } of turn % 2 ? runs.toReversed() : runs) {
      collect();
      times.push(timeOf(work, calls));
    }
  }
  const base = runs[0]?.times ?? [];
  return Object.fromEntries(runs.map(({ name, times }) => [name, ratioOf(times, base)]));
}

/**
 * @param {readonly number[]} times of one case, a turn each
 * @param {readonly number[]} base those of the first case, in the same turns
 * @returns {Ratio}
 */
export function ratioOf(times, base) {
  const ratios = times.map((time, turn) => time / (base[turn] ?? NaN));
  return { ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

/**
 * @param {readonly number[]} values
 * @param {number} part from 0, the least, to 1, the greatest
 */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** @param {Ratio} ratio */
export const withSpread = ({ ratio, low, high }) =>
  `×${figure(ratio)}  (half of the turns between ${figure(low)} and ${figure(high)})`;

/** @param {number} value */
export const figure = (value) => value.toFixed(value < 2 ? 2 : 1);

/**
 * Warms a case up, and says how many calls fill a sample.
 * @param {() => unknown} work
 */
function callsFor(work) {
  const start = process.cpuUsage();
  let calls = 0;
  for (; milliseconds(start) < WARM_UP_MS || calls < WARM_UP_CALLS; calls++) work();
  return Math.max(1, Math.round((calls / milliseconds(start)) * SAMPLE_MS));
}

/**
 * @param {() => unknown} work
 * @param {number} calls
 */
function timeOf(work, calls) {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) work();
  return milliseconds(start) / calls;
}

/** @param {NodeJS.CpuUsage} start */
function milliseconds(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Frees what is young, so that a case pays for its own garbage and not for its neighbour's.
 * @returns {() => void}
 */
function garbageCollector() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  return () => collect({ type: "minor" });
}
