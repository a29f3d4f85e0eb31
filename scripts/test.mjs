// `npm test`: every check, cheapest first, stopping at the first red one. `npm test -- unit browser` runs only those.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { ensureChromium } from "./chromium.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} [lines] commands, of this project's packages or npm's
 * @property {string[]} [projects] Vitest projects
 */

/** @type {Step[]} */
const steps = [
  { name: "chromium", title: "A Chromium to test in" },
  { name: "lint", title: "Lint and format", lines: ["npm run --silent lint"] },
  { name: "types", title: "Types", lines: ["npm run --silent typecheck"] },
  { name: "build", title: "Build", lines: ["npm run --silent build"] },
  { name: "unit", title: "Units, and the built command", projects: ["unit", "node"] },
  { name: "browser", title: "Whole pages in Chromium", projects: ["browser"] },
  {
    name: "stories",
    // the step before audits them in the dark theme and in forced colours, at three widths
    title: "Stories in Chromium, as Storybook tests them",
    projects: ["storybook-light"],
  },
  { name: "dsfr", title: "The older versions of the DSFR", lines: ["node scripts/dsfr-range.mjs"] },
  {
    name: "package",
    title: "The package as consumers get it",
    lines: [
      "publint --strict",
      "attw --pack . --profile esm-only --exclude-entrypoints ./styles.css ./blocks.css",
    ],
  },
  {
    name: "evidence",
    title: "The evidence for the RGAA: every test that it names ran, and passed",
    lines: ["node scripts/rgaa.mjs --evidence"],
  },
];

const help = `npm test              every step, in order, up to the first red one
npm test -- NAME...   only these steps, in this order; unit, browser and package look at the last build

${steps.map(({ name, title }) => `  ${name.padEnd(10)}${title}`).join("\n")}`;

process.chdir(join(import.meta.dirname, ".."));

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));

if (names.includes("--help") || names.includes("-h")) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}.\n\n${help}`);
  process.exitCode = 2;
} else {
  runSteps(names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name)));
}

/** @param {Step[]} chosen */
function runSteps(chosen) {
  const total = { passed: 0, failed: 0 };
  const isGreen = chosen.every((step) => {
    console.log(`\n── ${step.name}: ${step.title}`);
    const start = Date.now();
    const ok = runStep(step, total);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(ok ? `── ${step.name}: green (${seconds} s)` : `── ${step.name}: RED (${seconds} s)`);
    if (!ok) console.log(`\nStopped here. To run this step alone: npm test -- ${step.name}`);
    return ok;
  });
  if (!isGreen) process.exitCode = 1;
  // the last line, alone: other programs read it
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

/**
 * @param {Step} step
 * @param {{ passed: number, failed: number }} total
 */
function runStep({ name, lines = [], projects }, total) {
  if (name === "chromium") return prepareChromium();
  return projects ? runTests(name, projects, total) : lines.every(run);
}

function prepareChromium() {
  try {
    // looked for once: the steps that follow take it from here
    process.env.CHROMIUM_PATH = ensureChromium(console.log);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {string} name
 * @param {string[]} projects
 * @param {{ passed: number, failed: number }} total
 */
function runTests(name, projects, total) {
  const report = `.cache/vitest/${name}.json`;
  rmSync(report, { force: true });
  const flags = [
    ...projects.map((project) => `--project ${project}`),
    "--reporter=default --reporter=json",
    `--outputFile.json=${report}`,
  ];
  const ok = run(`vitest run ${flags.join(" ")}`);
  const { passed, failed } = readCounts(report);
  total.passed += passed;
  // a test file that does not load, or a run that breaks, holds no failed test, and is one
  total.failed += ok ? failed : Math.max(failed, 1);
  return ok && failed === 0;
}

/** @param {string} report */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 }; // Vitest stopped before its report
  }
}

/** @param {string} line */
function run(line) {
  const PATH = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`;
  return spawnSync(line, { shell: true, stdio: "inherit", env: { ...process.env, PATH } }).status === 0;
}
