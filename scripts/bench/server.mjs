// Rendering on a server, each contender in processes of its own beside the floor, as a site has one of them only: what
// another leaves behind in the engine's caches and in memory makes ours a tenth slower. React's production build for all.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";
import { preparePages } from "./pages.mjs";
import { compare, withSpread } from "./timing.mjs";

/** @typedef {import("./timing.mjs").Ratio} Ratio */

const PROCESSES = 5;
export const TURNS = 50;
const NONE = { ratio: NaN, low: NaN, high: NaN };

/** The forms that content comes in, each with its row's title. */
export const forms = /** @type {const} */ ({
  compiled: "Server rendering, content compiled at build",
  html: "HTML without React, content compiled at build",
  texts: "Server rendering, Markdown parsed each time",
  file: "Server rendering from the raw file, checked",
});

/**
 * The times of each contender and form, as ratios to the floor: `"react-dsfr file"`, and `"template"`.
 * @returns {Record<string, Ratio>}
 */
export function measureServer() {
  /** @type {Record<string, Ratio>} */
  const middle = {};
  for (const { name } of contenders)
    Object.assign(middle, measureApart(fileURLToPath(import.meta.url), name));
  return middle;
}

/**
 * The ratios that `script` prints for one contender, in processes of its own. How the engine compiles a function varies from
 * one process to the next: the middle of some is kept.
 * @param {string} script
 * @param {string} contender
 */
export function measureApart(script, contender) {
  /** @type {Record<string, Ratio>[]} */
  const runs = Array.from({ length: PROCESSES }, () => measureOnce(script, contender));
  /** @type {Record<string, Ratio>} */
  const middle = {};
  for (const name of Object.keys(runs[0] ?? {})) {
    const ratios = runs.flatMap((run) => run[name] ?? []).toSorted((a, b) => a.ratio - b.ratio);
    middle[name] = ratios[Math.floor(ratios.length / 2)] ?? NONE;
    console.log(`  ${name.padEnd(24)}${withSpread(middle[name])}`);
  }
  return middle;
}

/**
 * @param {string} script
 * @param {string} contender
 */
function measureOnce(script, contender) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, contender], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`rendering ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/**
 * @param {string} name
 * @returns {Promise<Record<string, Ratio>>}
 */
async function measureHere(name) {
  const {
    source,
    createElement,
    render,
    Floor,
    template,
    toHtml,
    contenders: all,
    compiled,
  } = await preparePages();
  const contender = all[name];
  if (!contender) throw new Error(`bench/contenders has no ${name}`);
  const { read, Page, Live } = contender;
  const texts = read(source);
  const isOurs = name === "dsfr-blocks";
  const { floor, ...ratios } = compare(
    {
      floor: () => render(createElement(Floor)),
      [`${name} compiled`]: () => render(createElement(Page, { content: compiled[name] })),
      [`${name} texts`]: () => render(createElement(Live, { content: texts })),
      [`${name} file`]: () => render(createElement(Live, { content: read(source) })),
      // of ours alone: the others show their content through React
      ...(isOurs && { template, [`${name} html`]: () => toHtml(compiled[name]) }),
    },
    TURNS,
  );
  return ratios;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureHere(process.argv[2] ?? "")));
