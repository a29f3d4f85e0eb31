// 100 pages, half of them Markdown and half plain HTML, audited with every rule, in every scheme, at every width:
// how long it takes, how much of the processors, and whether memory stays flat.

import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findChromium } from "../chromium.mjs";

const PAGES = 100;
const TARGET_SECONDS = 90;
/** How often memory is looked at, in milliseconds. */
const EVERY = 1000;

export async function benchAudit() {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-bench-"));
  try {
    writeSite(folder);
    console.log(`\naudit: ${PAGES} pages, 3 schemes, 3 widths, every rule, ${cpus().length} cores`);
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function measure(folder) {
  const start = performance.now();
  const flags = ["audit", "pages", "--now", "2026-11-24", "--format", "json"];
  const child = spawn(process.execPath, [resolve("dist/cli.js"), ...flags], {
    cwd: folder,
    env: { ...process.env, CHROMIUM_PATH: findChromium() },
    stdio: ["ignore", "pipe", "inherit"],
  });
  /** @type {Sample[]} */
  const samples = [];
  const timer = setInterval(() => samples.push(sampleOf(child.pid ?? 0)), EVERY);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const status = await new Promise((done) => child.once("close", done));
  clearInterval(timer);
  if (status === 2) throw new Error(`the command ended with ${status}: ${output.slice(0, 2000)}`);

  const seconds = (performance.now() - start) / 1000;
  const { pages, checks, nodes, faults } = JSON.parse(output);
  console.log(`  ${pages} pages, ${checks} checks, ${nodes} elements looked at, ${faults} faults`);
  console.log(`  wall time ${seconds.toFixed(1)} s, ${(seconds / pages).toFixed(2)} s a page`);
  const used = Math.max(...samples.map(({ processor }) => processor));
  console.log(
    `  processor time ${used.toFixed(0)} s, the browser's included: what counts where other work runs too`,
  );
  const verdict = seconds < TARGET_SECONDS ? "met" : "MISSED";
  console.log(`  target on two idle cores: ${TARGET_SECONDS} s: ${verdict}`);
  printMemory(samples.filter(({ node }) => node > 0));
}

/**
 * @typedef {object} Sample
 * @property {number} node memory of the command, in MiB
 * @property {number} browser memory of the browser's processes together, in MiB
 * @property {number} processor seconds of all of them so far, and of those that have ended
 */

/**
 * Memory in quarters of the run: what leaks grows from one to the next.
 * @param {Sample[]} samples
 */
function printMemory(samples) {
  if (samples.length < 4) return console.log("  memory: not to be read on this system");
  const quarter = samples.length / 4;
  for (const name of /** @type {const} */ (["node", "browser"])) {
    const means = [0, 1, 2, 3].map((index) => {
      const part = samples.slice(Math.round(index * quarter), Math.round((index + 1) * quarter));
      return Math.round(part.reduce((sum, sample) => sum + sample[name], 0) / part.length);
    });
    const most = Math.round(Math.max(...samples.map((sample) => sample[name])));
    console.log(`  memory, ${name.padEnd(8)} by quarters ${means.join(", ")} MiB; at most ${most} MiB`);
  }
}

/**
 * A process and those that it started, from Linux's `/proc`.
 * @param {number} pid
 * @returns {Sample}
 */
function sampleOf(pid) {
  const processes = processesNow();
  /** @param {number} each @returns {boolean} */
  const isInside = (each) => {
    const parent = processes.get(each)?.parent;
    return parent !== undefined && (parent === pid || isInside(parent));
  };
  const browser = [...processes.keys()].filter(isInside);
  const processor = [pid, ...browser].reduce((sum, each) => sum + (processes.get(each)?.seconds ?? 0), 0);
  return {
    node: residentOf(pid),
    browser: browser.reduce((sum, each) => sum + residentOf(each), 0),
    processor,
  };
}

/** @returns {Map<number, { parent: number, seconds: number }>} */
function processesNow() {
  const names = existsSync("/proc/self/stat")
    ? readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    : [];
  return new Map(
    names.flatMap((name) => {
      const stat = readIfThere(`/proc/${name}/stat`);
      // the second field, a program's name in brackets, may hold anything
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // its own time, and that of the processes that it started and that have ended: user and system
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return stat ? [[Number(name), { parent: Number(fields[1]), seconds: ticks / 100 }]] : [];
    }),
  );
}

/**
 * In MiB. Shared pages count by share: a browser's processes have most of theirs in common.
 * @param {number} pid
 */
function residentOf(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended
  }
}

/** @param {string} folder */
function writeSite(folder) {
  mkdirSync(join(folder, "pages"));
  const example = readFileSync("examples/devenir-eig.md", "utf8");
  for (let index = 0; index < PAGES; index++) {
    const name = String(index).padStart(3, "0");
    const isMarkdown = index % 2 === 0;
    const text = isMarkdown ? markdownPage(example, index) : htmlPage(index);
    writeFileSync(join(folder, "pages", `${name}.${isMarkdown ? "md" : "html"}`), text);
  }
  cpSync("dist/blocks.css", join(folder, "pages", "blocks.css"));
}

/**
 * @param {string} example
 * @param {number} index
 */
function markdownPage(example, index) {
  return example
    .replace("title: Devenir EIG", `title: Devenir EIG ${index}`)
    .replace("open: false", `open: ${index % 4 === 0}`)
    .replaceAll("7ème", `${(index % 12) + 2}ème`)
    .replace("4250", String(3000 + index));
}

/**
 * A page of another site, of some 200 elements.
 * @param {number} index
 */
function htmlPage(index) {
  const sections = Array.from({ length: 12 }, (_, section) => {
    const items = Array.from(
      { length: 5 },
      (__, item) =>
        `<li><a href="/page-${section}-${item}">Document ${section}.${item} du dossier ${index}</a></li>`,
    );
    return `<section><h2>Partie ${section + 1}</h2><p>Le dossier ${index} réunit les pièces de cette partie.</p><ul>${items.join("")}</ul></section>`;
  });
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dossier ${index}</title>
<style>body{font:16px/1.5 sans-serif;color:#222;background:#fff;margin:0 auto;max-width:60rem;padding:1rem}li{padding:.25rem}</style></head>
<body><main><h1>Dossier ${index}</h1>${sections.join("")}</main></body></html>
`;
}
