// Measures how times grow with the length of the text. From the page with 1, 10 and 100 times its text, computes the exponent e
// for which time grows as lengthᵉ: 1 is linear, 2 is quadratic.

import { stringify } from "yaml";
import { createFloorFunction } from "./floor.mjs";

const SIZES = [1, 10, 100];
const EXPONENT_LIMIT = 1.15;
const ROUNDS = 7;

/**
 * Returns the exponent of each measure, and whether the exponent is within the limit.
 *
 * @param {import("./pages.mjs").Pages} pages
 * @throws {Error} If `bench/contenders` does not contain this library.
 */
export function measureGrowth({ source, createElement, render, contenders }) {
  const ours = contenders["dsfr-blocks"];
  if (!ours) throw new Error("bench/contenders has no dsfr-blocks");
  const { read, compile, Live, Page } = ours;
  const sources = SIZES.map((size) => multiplyText(read(source), size));
  const compiled = sources.map((text) => compile(read(text)));
  const floors = sources.map((text) =>
    createFloorFunction(createElement(Live, { content: read(text) }), createElement),
  );
  const works = {
    // time of React itself, to which no limit applies
    floor: (/** @type {number} */ sizeIndex) => render(createElement(floors[sizeIndex] ?? "")),
    "reading the raw file": (/** @type {number} */ sizeIndex) => read(sources[sizeIndex] ?? ""),
    "rendering the raw file": (/** @type {number} */ sizeIndex) =>
      render(createElement(Live, { content: read(sources[sizeIndex] ?? "") })),
    "rendering compiled content": (/** @type {number} */ sizeIndex) =>
      render(createElement(Page, { content: compiled[sizeIndex] })),
  };
  const lengths = sources.map((text) => text.length);
  return Object.entries(works).map(([name, work]) => {
    const times = SIZES.map((_size, sizeIndex) => measureLeastTime(() => work(sizeIndex), sizeIndex));
    const exponent = computeExponent(lengths, times);
    const isLinear = name === "floor" || exponent <= EXPONENT_LIMIT;
    const steps = times.map((time) => `×${(time / (times[0] ?? NaN)).toFixed(1)}`).join(" ");
    console.log(
      `  ${name.padEnd(28)}exponent ${exponent.toFixed(2)}  (${lengths.join(", ")} characters take ${steps})${isLinear ? "" : `  MORE THAN ${EXPONENT_LIMIT}`}`,
    );
    return { name, exponent, isLinear };
  });
}

/**
 * Returns the author's file with `size` times its text: more paragraphs, questions, reasons, people, salaries and steps.
 * @param {any} content
 * @param {number} size
 */
function multiplyText({ head, def, what, profiles, conditions, how, ...content }, size) {
  const indices = Array.from({ length: size }, (_, index) => index);
  /** @param {string} text */
  const repeatText = (text) => indices.map(() => text).join("\n\n");
  /** @param {readonly unknown[]} list */
  const repeatList = (list) => indices.flatMap(() => list);
  const data = {
    ...content,
    layout: "candidates",
    head: { ...head, questions: repeatList(head.questions) },
    def: { ...def, info: { ...def.info, desc: repeatText(def.info.desc) } },
    what: { ...what, defs: repeatList(what.defs) },
    profiles: {
      ...profiles,
      desc: repeatText(profiles.desc),
      list: indices.flatMap((index) => profiles.list.map((/** @type {string} */ name) => `${name} ${index}`)),
    },
    conditions: { ...conditions, desc: repeatText(conditions.desc) },
    how: { ...how, desc: repeatText(how.desc) },
  };
  return `---\n${stringify(data, { aliasDuplicateObjects: false })}---\n`;
}

/**
 * Returns the processor time of one call of `work`, in microseconds: the shortest time of several rounds, because other
 * programs only add to the time.
 * @param {() => unknown} work
 * @param {number} sizeIndex index in `SIZES`: a small page needs more calls, to warm the engine up and for a precise time
 */
function measureLeastTime(work, sizeIndex) {
  const calls = [200, 20, 3][sizeIndex] ?? 1;
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
 * Returns the exponent e for which time grows as lengthᵉ: the slope of the line that best fits the logarithms of the times and
 * lengths.
 * @param {readonly number[]} lengths
 * @param {readonly number[]} times
 */
export function computeExponent(lengths, times) {
  const computeMean = (/** @type {readonly number[]} */ values) =>
    values.reduce((a, b) => a + b, 0) / values.length;
  const [xs, ys] = [lengths.map(Math.log), times.map(Math.log)];
  const [x, y] = [computeMean(xs), computeMean(ys)];
  const products = xs.map((value, index) => (value - x) * ((ys[index] ?? NaN) - y));
  return computeMean(products) / computeMean(xs.map((value) => (value - x) ** 2));
}
