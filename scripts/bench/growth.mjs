// Does twice the text take twice the time? The page with 1, 10 and 100 times its text, and the exponent of the
// power of the length that the times follow: 1 is linear, 2 would be the square.

import { stringify } from "yaml";
import { floorFunction } from "./floor.mjs";

const SIZES = [1, 10, 100];
const LIMIT = 1.15;
const ROUNDS = 7;

/**
 * The exponents, by what is measured, and those that pass the limit.
 * @param {import("./pages.mjs").Pages} pages
 */
export function measureGrowth({ source, createElement, render, contenders }) {
  const ours = contenders["dsfr-blocks"];
  if (!ours) throw new Error("bench/contenders has no dsfr-blocks");
  const { read, compile, Live, Page } = ours;
  const sources = SIZES.map((size) => grown(read(source), size));
  const compiled = sources.map((text) => compile(read(text)));
  const floors = sources.map((text) =>
    floorFunction(createElement(Live, { content: read(text) }), createElement),
  );
  const works = {
    // what React itself takes: it is not ours, and no limit is set to it
    floor: (/** @type {number} */ at) => render(createElement(floors[at] ?? "")),
    "reading the raw file": (/** @type {number} */ at) => read(sources[at] ?? ""),
    "rendering the raw file": (/** @type {number} */ at) =>
      render(createElement(Live, { content: read(sources[at] ?? "") })),
    "rendering compiled content": (/** @type {number} */ at) =>
      render(createElement(Page, { content: compiled[at] })),
  };
  const lengths = sources.map((text) => text.length);
  return Object.entries(works).map(([name, work]) => {
    const times = SIZES.map((_size, at) => leastTime(() => work(at), at));
    const exponent = exponentOf(lengths, times);
    const isLinear = name === "floor" || exponent <= LIMIT;
    const steps = times.map((time) => `×${(time / (times[0] ?? NaN)).toFixed(1)}`).join(" ");
    console.log(
      `  ${name.padEnd(28)}exponent ${exponent.toFixed(2)}  (${lengths.join(", ")} characters take ${steps})${isLinear ? "" : `  MORE THAN ${LIMIT}`}`,
    );
    return { name, exponent, isLinear };
  });
}

/**
 * The author's file with `size` times its text: more paragraphs, questions, reasons, people, salaries and steps.
 * @param {any} content
 * @param {number} size
 */
function grown({ head, def, what, profiles, conditions, how, ...content }, size) {
  const times = Array.from({ length: size }, (_, index) => index);
  /** @param {string} text */
  const texts = (text) => times.map(() => text).join("\n\n");
  /** @param {readonly unknown[]} list */
  const lists = (list) => times.flatMap(() => list);
  const data = {
    ...content,
    layout: "candidates",
    head: { ...head, questions: lists(head.questions) },
    def: { ...def, info: { ...def.info, desc: texts(def.info.desc) } },
    what: { ...what, defs: lists(what.defs) },
    profiles: {
      ...profiles,
      desc: texts(profiles.desc),
      list: times.flatMap((time) => profiles.list.map((/** @type {string} */ name) => `${name} ${time}`)),
    },
    conditions: { ...conditions, desc: texts(conditions.desc) },
    how: { ...how, desc: texts(how.desc) },
  };
  return `---\n${stringify(data, { aliasDuplicateObjects: false })}---\n`;
}

/**
 * Processor time of one call, the least of some rounds: what else happens only adds to it.
 * @param {() => unknown} work
 * @param {number} at which size: small ones need more calls to warm up, and to be timed
 */
function leastTime(work, at) {
  const calls = [200, 20, 3][at] ?? 1;
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call++) work();
    const { user, system } = process.cpuUsage(start);
    if (round > 0) least = Math.min(least, (user + system) / calls);
  }
  return least;
}

/**
 * The power of the lengths that the times follow: the slope of the line nearest to their logarithms.
 * @param {readonly number[]} lengths
 * @param {readonly number[]} times
 */
export function exponentOf(lengths, times) {
  const mean = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [xs, ys] = [lengths.map(Math.log), times.map(Math.log)];
  const [x, y] = [mean(xs), mean(ys)];
  const products = xs.map((value, index) => (value - x) * ((ys[index] ?? NaN) - y));
  return mean(products) / mean(xs.map((value) => (value - x) ** 2));
}
