// `npm test` runs the steps that every change must pass, the fastest first, up to the first failure. `npm test -- unit
// browser` runs only the steps `unit` and `browser`. `npm test -- --all` also runs the additional steps of the CI. `npm run
// test:long` runs only the steps that take longer.

import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, relative, resolve } from "node:path";
import { ensureChromium } from "./chromium.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} [commands] shell commands, with this project's packages in `PATH`
 * @property {string[]} [projects] Vitest projects to run after the commands
 * @property {string} [files] part of the paths of the test files to run in these projects; by default, all test files
 * @property {string} [flags] flags of Vitest, for these projects
 * @property {Record<string, string>} [env] environment variables, for these projects
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ ok: boolean, counts: Counts, failures: string[] }} StepResult */

/** Maximum length of each failure message that the end of the output repeats, in characters. */
const FAILURE_MAX_LENGTH = 600;

/**
 * Stages of `npm test`. The steps of a stage are independent, and run at the same time: the units compute while Chromium loads
 * pages.
 * @type {Step[][]}
 */
const quickStages = [
  [{ name: "chromium", title: "A Chromium to test in" }],
  [
    { name: "lint", title: "Lint and format", commands: ["npm run --silent lint"] },
    { name: "types", title: "Types, and the rules that need them", commands: ["npm run --silent typecheck"] },
    { name: "build", title: "Build", commands: ["npm run --silent build"] },
  ],
  [
    {
      name: "unit",
      title: "Units, a quarter of the cases of each property, and the built command",
      projects: ["unit", "node"],
      env: { CHOSEN: "some" },
    },
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
      commands: [
        "publint --strict",
        "npm_config_ignore_scripts=true attw --pack . --profile esm-only --exclude-entrypoints ./styles.css ./blocks.css",
      ],
    },
    {
      name: "evidence",
      title: "The evidence for the RGAA: every test that it names ran, and passed",
      commands: ["node scripts/rgaa.mjs --evidence"],
    },
  ],
];

/**
 * Additional stages that `.ci/run` and `npm test -- --all` run.
 * @type {Step[][]}
 */
const ciStages = [
  [
    {
      name: "properties",
      title: "All cases of each property, and the hostile files",
      projects: ["unit"],
      files: "tests/property tests/fuzz",
    },
  ],
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
      commands: ["node scripts/consumers.mjs node vite-react-19"],
      projects: ["consumers"],
      files: "/small/",
    },
  ],
];

/** @type {Step[][]} */
const longStages = [
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
      commands: ["node scripts/engines.mjs"],
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
      commands: ["node scripts/dsfr-range.mjs"],
      projects: ["dsfr-range"],
    },
  ],
  [
    {
      name: "precision",
      title: "The audit on the DSFR's own pages: every error was judged, and none was judged false",
      commands: ["node packages/rgaa-audit/scripts/precision.mjs"],
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
      commands: ["node scripts/consumers.mjs"],
      projects: ["consumers"],
    },
  ],
  [
    {
      name: "hosts",
      title: "docs/hosts.md matches the results of these runs",
      commands: ["node scripts/hosts.mjs"],
    },
  ],
];

const formatSteps = (/** @type {Step[][]} */ stages) =>
  stages.flatMap((stage) => stage.map(({ name, title }) => `  ${name.padEnd(12)}${title}`)).join("\n");

const help = `npm test              the usual steps, in order, up to the first failure
npm test -- --all     also the additional steps of the CI; with --long, also the steps that take longer
npm run test:long     only the steps that take longer, on the last build
npm test -- NAME...   only these steps, from any of the three lists; from unit on, they use the last build

npm test
${formatSteps(quickStages)}

npm test -- --all, in addition
${formatSteps(ciStages)}

npm run test:long
${formatSteps(longStages)}`;

process.chdir(join(import.meta.dirname, ".."));

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== "--long" && arg !== "--all");
const allStages = [...quickStages, ...ciStages, ...longStages];
const unknown = names.filter((name) => !allStages.flat().some((step) => step.name === name));

if (names.includes("--help") || names.includes("-h")) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}.\n\n${help}`);
  process.exitCode = 2;
} else if (names.length === 0) {
  const [isAll, isLong] = ["--all", "--long"].map((arg) => args.includes(arg));
  await runStages([
    ...(isAll || !isLong ? quickStages : []),
    ...(isAll ? ciStages : []),
    ...(isLong ? longStages : []),
  ]);
} else {
  await runStages(allStages.map((stage) => stage.filter(({ name }) => names.includes(name))));
}

/** Runs the stages up to the first failure, and prints the test counts. @param {Step[][]} stages */
async function runStages(stages) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let isGreen = true;
  /** @type {string[]} */
  const failures = [];
  for (const stage of stages.filter(({ length }) => length > 0)) {
    const results = await Promise.all(stage.map((step) => runStep(step, stage.length > 1)));
    for (const { counts, failures: stepFailures } of results) {
      failures.push(...stepFailures);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
    isGreen = results.every(({ ok }) => ok);
    if (!isGreen) break;
  }
  if (!isGreen) process.exitCode = 1;
  const { passed, failed, skipped } = total;
  // repeat the failures at the end: the output of a step that ran at the same time may come between them and the last line
  if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join("\n\n")}`);
  // print only the counts on the last line, which other programs read
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}

/**
 * Runs a step: its commands, then its tests.
 * @param {Step} step
 * @param {boolean} isBuffered whether to print the step's output only at the end, because other steps run at the same time
 * @returns {Promise<StepResult>}
 */
async function runStep(step, isBuffered) {
  const { name, title, commands = [], projects, files = "", flags = "", env = {} } = step;
  const start = Date.now();
  /** @type {string[] | undefined} */
  const buffer = isBuffered ? [] : undefined;
  const log = (/** @type {string} */ line) => (buffer ? buffer.push(`${line}\n`) : console.log(line));
  if (isBuffered) console.log(`── ${name} begins`);
  log(`\n── ${name}: ${title}`);
  let ok = name === "chromium" ? prepareChromium(log) : true;
  for (const line of commands) ok &&= await run(line, buffer);
  /** @type {Counts} */
  let counts = { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
  /** @type {string[]} */
  let failures = ok ? [] : [`${name}: ${commands.join(" && ")}`];
  if (ok && projects) {
    ({ ok, counts, failures } = await runTests(
      name,
      [files, ...projects.map((project) => `--project ${project}`), flags],
      env,
      buffer,
    ));
    if (counts.skipped > 0) log(`── ${name}: ${counts.skipped} skipped`);
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  log(ok ? `── ${name}: green (${seconds} s)` : `── ${name}: RED (${seconds} s)`);
  if (!ok) log(`\nStopped here. To run this step alone: npm test -- ${name}`);
  if (buffer) process.stdout.write(buffer.join(""));
  return { ok, counts, failures };
}

/** @param {(line: string) => void} log */
function prepareChromium(log) {
  try {
    // look for Chromium only once: later steps read its path from the environment
    process.env.CHROMIUM_PATH = ensureChromium(log);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {string} name
 * @param {string[]} selection files and projects, as arguments of Vitest's command
 * @param {Record<string, string>} env
 * @param {string[]} [output] list that receives the output, instead of the terminal
 * @returns {Promise<StepResult>}
 */
async function runTests(name, selection, env, output) {
  const report = `.cache/vitest/${name}.json`;
  rmSync(report, { force: true });
  const flags = [...selection, "--reporter=default --reporter=json", `--outputFile.json=${report}`];
  const ok = await run(`vitest run ${flags.join(" ")}`, output, env);
  const { counts, failures } = readReport(report);
  // a test file that does not load, a run that stops and a run without tests each count as a failed test
  if (!ok || counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
  if (counts.failed > 0 && failures.length === 0)
    failures.push(`${name}: Vitest failed, but its report contains no failed test`);
  return { ok: counts.failed === 0, counts, failures };
}

/**
 * Reads the counts and the failed tests of a report of Vitest, each as its file, its name and the beginning of its message.
 * Without a report, the counts are 0.
 * @param {string} report path of the JSON report
 * @returns {{ counts: Counts, failures: string[] }}
 */
function readReport(report) {
  if (!existsSync(report)) return { counts: { passed: 0, failed: 0, skipped: 0 }, failures: [] }; // Vitest stopped before its report
  /**
   * @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { name: string,
   *   message: string, status: string,
   *   assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }}
   */
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const failures = testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === "failed");
      // a file that does not load has no test
      const texts =
        tests.length === 0
          ? [message]
          : tests.map((test) => `${test.fullName}\n${test.failureMessages.join("\n")}`);
      return texts.map((text) => `${relative(".", name)}: ${text.slice(0, FAILURE_MAX_LENGTH)}`);
    });
  return { counts: { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }, failures };
}

/**
 * @param {string} command
 * @param {string[]} [output] list that receives the output, instead of the terminal
 * @param {Record<string, string>} [extraEnv] additional environment variables
 * @returns {Promise<boolean>}
 */
function run(command, output, extraEnv) {
  const PATH = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, ...extraEnv, PATH };
  const child = spawn(command, { shell: true, stdio: output ? "pipe" : "inherit", env });
  child.stdout?.setEncoding("utf8").on("data", (text) => output?.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text) => output?.push(text));
  return new Promise((settle) => child.on("close", (code) => settle(code === 0)));
}
