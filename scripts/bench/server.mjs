// Rendering on a server, all in one process, React's production build for all: see timing.mjs.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";
import { preparePages } from "./pages.mjs";
import { compare, withSpread } from "./timing.mjs";

/** @typedef {import("./timing.mjs").Ratio} Ratio */

const PROCESSES = 5;
const TURNS = 50;
const NONE = { ratio: NaN, low: NaN, high: NaN };

/** The forms that content comes in, each with its row's title. */
export const forms = /** @type {const} */ ({
  compiled: "Server rendering, content compiled at build",
  html: "HTML without React, content compiled at build",
  texts: "Server rendering, Markdown parsed each time",
  file: "Server rendering from the raw file, checked",
});

/**
 * The times of each contender and form, as ratios to the floor: `"react-dsfr file"`, and `"floor"`, `"template"`.
 * @returns {Record<string, Ratio>}
 */
export function measureServer() {
  /** @type {Record<string, Ratio>[]} */
  const runs = Array.from({ length: PROCESSES }, measureApart);
  const names = Object.keys(runs[0] ?? {});
  const middle = names.map((name) => {
    const ratios = runs.flatMap((run) => run[name] ?? []).toSorted((a, b) => a.ratio - b.ratio);
    return /** @type {const} */ ([name, ratios[Math.floor(ratios.length / 2)] ?? NONE]);
  });
  for (const [name, ratio] of middle) {
    if (name !== "floor") console.log(`  ${name.padEnd(24)}${withSpread(ratio)}`);
  }
  return Object.fromEntries(middle);
}

/** How the engine compiles a function varies from one process to the next: the middle of some is kept. */
function measureApart() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`rendering ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

async function measureHere() {
  const pages = await preparePages();
  const { createElement, render, Floor, template, toHtml, compiled } = pages;
  /** @type {Record<string, () => string>} */
  const cases = { floor: () => render(createElement(Floor)), template };
  for (const { name } of contenders) Object.assign(cases, casesOf(name, pages));
  // of ours alone: the others show their content through React
  cases["dsfr-blocks html"] = () => toHtml(compiled["dsfr-blocks"]);
  return compare(cases, TURNS);
}

/**
 * @param {string} name
 * @param {import("./pages.mjs").Pages} pages
 * @returns {Record<string, () => string>}
 */
function casesOf(name, { source, createElement, render, contenders: all, compiled }) {
  const contender = all[name];
  if (!contender) throw new Error(`bench/contenders has no ${name}`);
  const { read, Page, Live } = contender;
  const texts = read(source);
  return {
    [`${name} compiled`]: () => render(createElement(Page, { content: compiled[name] })),
    [`${name} texts`]: () => render(createElement(Live, { content: texts })),
    [`${name} file`]: () => render(createElement(Live, { content: read(source) })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measureHere()));
