// Compares rendering on a server with the floor. Each contender runs in separate processes, because a site has only one
// contender: in the same process, the caches and the memory of another contender made our library 10 % slower. All contenders
// use React's production build.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";
import { preparePages } from "./pages.mjs";
import { compare, formatRatio } from "./timing.mjs";

/** @typedef {import("./timing.mjs").Ratio} Ratio */

const PROCESSES = 5;
export const TURNS = 50;
const MISSING = { ratio: NaN, low: NaN, high: NaN };

/** Formats of the content, each with the title of its row. */
export const formats = /** @type {const} */ ({
  compiled: "Server rendering, content compiled at build",
  html: "HTML without React, content compiled at build",
  texts: "Server rendering, Markdown parsed each time",
  file: "Server rendering from the raw file, checked",
});

/**
 * Returns the times as ratios to the floor: of each contender and format, such as `"react-dsfr file"`, and of `"template"`.
 * @returns {Record<string, Ratio>}
 */
export function measureServer() {
  /** @type {Record<string, Ratio>} */
  const medians = {};
  for (const { name } of contenders)
    Object.assign(medians, measureInProcesses(fileURLToPath(import.meta.url), name));
  return medians;
}

/**
 * Runs `script` for one contender in several processes, and returns the medians of the ratios that the script prints. Several
 * processes are needed, because the JavaScript engine compiles a function differently in each process.
 * @param {string} script
 * @param {string} contender
 */
export function measureInProcesses(script, contender) {
  /** @type {Record<string, Ratio>[]} */
  const runs = Array.from({ length: PROCESSES }, () => measureOnce(script, contender));
  /** @type {Record<string, Ratio>} */
  const medians = {};
  for (const name of Object.keys(runs[0] ?? {})) {
    const ratios = runs.flatMap((run) => run[name] ?? []).toSorted((a, b) => a.ratio - b.ratio);
    medians[name] = ratios[Math.floor(ratios.length / 2)] ?? MISSING;
    console.log(`  ${name.padEnd(24)}${formatRatio(medians[name])}`);
  }
  return medians;
}

/**
 * Returns the times of our own page alone, in one process.
 * @param {string} dist folder of our build
 * @returns {Record<string, Ratio>}
 */
export const measureBuild = (dist) => measureOnce(fileURLToPath(import.meta.url), "dsfr-blocks", dist);

/**
 * @param {string} script
 * @param {readonly string[]} names contender, and the folder of our build if it is not the last build for bundlers
 */
function measureOnce(script, ...names) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...names], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`rendering ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/**
 * @param {string} name
 * @param {string} [dist]
 * @returns {Promise<Record<string, Ratio>>}
 */
async function measureContender(name, dist) {
  const {
    source,
    createElement,
    render,
    Floor,
    template,
    toHtml,
    contenders: all,
    compiled,
  } = await preparePages(dist);
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
      // only for dsfr-blocks: the other contenders can render only with React
      ...(isOurs && { template, [`${name} html`]: () => toHtml(compiled[name]) }),
    },
    TURNS,
  );
  return ratios;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureContender(process.argv[2] ?? "", process.argv[3])));
