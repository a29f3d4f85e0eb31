// `npm test`: what a change waits for, cheapest first, stopping at the first red one. `npm test -- unit browser` runs
// only those. `npm test -- --all`: and then what only the CI waits for. `npm run test:long`: what takes longer still.

import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { ensureChromium } from "./chromium.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} [lines] commands, of this project's packages or npm's
 * @property {string[]} [projects] Vitest projects, run after the commands
 * @property {string} [files] a part of the paths of those of these projects that run; all by default
 * @property {string} [flags] of Vitest, for these projects
 * @property {Record<string, string>} [env] for these projects
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Steps that need nothing of one another run at once, each on one core.
 * @type {Step[][]}
 */
const quick = [
  [{ name: "chromium", title: "A Chromium to test in" }],
  [
    { name: "lint", title: "Lint and format", lines: ["npm run --silent lint"] },
    { name: "types", title: "Types", lines: ["npm run --silent typecheck"] },
    { name: "build", title: "Build", lines: ["npm run --silent build"] },
  ],
  [{ name: "unit", title: "Units, and the built command", projects: ["unit", "node"] }],
  [
    {
      name: "browser",
      title: "Each block, each page and each rule in Chromium",
      projects: ["browser", "sampled"],
      env: { CHOSEN: "some" },
    },
  ],
  [
    {
      name: "package",
      title: "The package as consumers get it",
      lines: [
        "publint --strict",
        "npm_config_ignore_scripts=true attw --pack . --profile esm-only --exclude-entrypoints ./styles.css ./blocks.css",
      ],
    },
    {
      name: "evidence",
      title: "The evidence for the RGAA: every test that it names ran, and passed",
      lines: ["node scripts/rgaa.mjs --evidence"],
    },
  ],
];

/**
 * What `.ci/run` runs besides.
 * @type {Step[][]}
 */
const besides = [
  [{ name: "growth", title: "Time and memory in proportion to the text", projects: ["growth"] }],
  [
    {
      name: "besides",
      title: "The stories that npm test leaves out, the catalogue, the CMS, exact styles, hostile texts",
      projects: ["sampled", "besides"],
      env: { CHOSEN: "others" },
    },
  ],
  [
    {
      name: "small",
      title:
        "The packed package in a small site of each kind: Node, Vite with its types, without React; both packages in an empty folder",
      lines: ["node scripts/consumers.mjs node vite-react-19"],
      projects: ["consumers"],
      files: "/small/",
    },
  ],
];

/** @type {Step[][]} */
const long = [
  [
    {
      name: "coverage",
      title: "The branches of src that units and the built command take, .cache/coverage/index.html",
      projects: ["unit", "node"],
      flags: "--coverage",
    },
  ],
  [
    {
      name: "engines",
      title: "The blocks in Firefox and in Safari's engine, beside Chromium",
      lines: ["node scripts/engines.mjs"],
      projects: ["engines"],
    },
  ],
  [
    {
      name: "states",
      title:
        "Each story, each page of documentation and the exact styles, in every scheme, width and state; 400 pages in eight shards",
      projects: ["sampled", "besides"],
      files: "/states/",
      env: { EVERY_STATE: "1" },
    },
  ],
  [
    {
      name: "dsfr",
      title: "The older versions of the DSFR",
      lines: ["node scripts/dsfr-range.mjs"],
      projects: ["dsfr-range"],
    },
  ],
  [
    {
      name: "precision",
      title: "The audit on the DSFR's own pages: no error that was judged false, none that nobody has judged",
      lines: ["node packages/rgaa-audit/scripts/precision.mjs"],
    },
  ],
  [
    {
      name: "mutations",
      title: "Faults planted in the example page, and in what the evidence for the RGAA promises",
      projects: ["mutations"],
    },
  ],
  [
    {
      name: "consumers",
      title: "The packed package, installed and opened in every site",
      lines: ["node scripts/consumers.mjs"],
      projects: ["consumers"],
    },
  ],
  [
    {
      name: "hosts",
      title: "docs/hosts.md says what these runs saw",
      lines: ["node scripts/hosts.mjs"],
    },
  ],
];

const list = (/** @type {Step[][]} */ stages) =>
  stages.flatMap((stage) => stage.map(({ name, title }) => `  ${name.padEnd(10)}${title}`)).join("\n");

const help = `npm test              every step, in order, up to the first red one
npm test -- --all     and then what only the CI waits for; with --long what takes longer too
npm run test:long     what takes longer, on the last build
npm test -- NAME...   only these steps, of all three; from unit on they look at the last build

npm test
${list(quick)}

npm test -- --all, besides
${list(besides)}

npm run test:long
${list(long)}`;

process.chdir(join(import.meta.dirname, ".."));

const words = process.argv.slice(2);
const names = words.filter((word) => word !== "--long" && word !== "--all");
const all = [...quick, ...besides, ...long];
const unknown = names.filter((name) => !all.flat().some((step) => step.name === name));

if (names.includes("--help") || names.includes("-h")) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}.\n\n${help}`);
  process.exitCode = 2;
} else if (names.length === 0) {
  const [isAll, isLong] = ["--all", "--long"].map((word) => words.includes(word));
  await runStages([...(isAll || !isLong ? quick : []), ...(isAll ? besides : []), ...(isLong ? long : [])]);
} else {
  await runStages(all.map((stage) => stage.filter(({ name }) => names.includes(name))));
}

/** @param {Step[][]} stages */
async function runStages(stages) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let isGreen = true;
  for (const stage of stages.filter(({ length }) => length > 0)) {
    const done = await Promise.all(stage.map((step) => runStep(step, stage.length > 1)));
    for (const { counts } of done) {
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
    isGreen = done.every(({ ok }) => ok);
    if (!isGreen) break;
  }
  if (!isGreen) process.exitCode = 1;
  const { passed, failed, skipped } = total;
  // the last line, alone: other programs read it
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}

/**
 * @param {Step} step
 * @param {boolean} isHeld whether what it prints is held until it ends, since others print too
 */
async function runStep(step, isHeld) {
  const { name, title, lines = [], projects, files = "", flags = "", env = {} } = step;
  const start = Date.now();
  /** @type {string[] | undefined} */
  const held = isHeld ? [] : undefined;
  const say = (/** @type {string} */ line) => (held ? held.push(`${line}\n`) : console.log(line));
  say(`\n── ${name}: ${title}`);
  let ok = name === "chromium" ? prepareChromium(say) : true;
  for (const line of lines) ok &&= await run(line, held);
  /** @type {Counts} */
  let counts = { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
  if (ok && projects) {
    ({ ok, counts } = await runTests(
      name,
      [files, ...projects.map((project) => `--project ${project}`), flags],
      env,
    ));
    if (counts.skipped > 0) say(`── ${name}: ${counts.skipped} skipped`);
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(ok ? `── ${name}: green (${seconds} s)` : `── ${name}: RED (${seconds} s)`);
  if (!ok) say(`\nStopped here. To run this step alone: npm test -- ${name}`);
  if (held) process.stdout.write(held.join(""));
  return { ok, counts };
}

/** @param {(line: string) => void} say */
function prepareChromium(say) {
  try {
    // looked for once: the steps that follow take it from here
    process.env.CHROMIUM_PATH = ensureChromium(say);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {string} name
 * @param {string[]} chosen files and projects, as words of Vitest's command
 * @param {Record<string, string>} env
 */
async function runTests(name, chosen, env) {
  const report = `.cache/vitest/${name}.json`;
  rmSync(report, { force: true });
  const flags = [...chosen, "--reporter=default --reporter=json", `--outputFile.json=${report}`];
  const ok = await run(`vitest run ${flags.join(" ")}`, undefined, env);
  const counts = readCounts(report);
  // a test file that does not load, or a run that breaks, holds no failed test, and is one; so is a run of nothing
  if (!ok || counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
  return { ok: counts.failed === 0, counts };
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // Vitest stopped before its report
  }
}

/**
 * @param {string} line
 * @param {string[]} [held] takes what it prints, which the terminal takes otherwise
 * @param {Record<string, string>} [more] of the environment
 * @returns {Promise<boolean>}
 */
function run(line, held, more) {
  const PATH = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, ...more, PATH };
  const child = spawn(line, { shell: true, stdio: held ? "pipe" : "inherit", env });
  child.stdout?.setEncoding("utf8").on("data", (text) => held?.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text) => held?.push(text));
  return new Promise((done) => child.on("close", (code) => done(code === 0)));
}
