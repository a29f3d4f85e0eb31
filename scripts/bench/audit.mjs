// Audits 100 pages, half in Markdown and half in plain HTML, with every rule, in every scheme and at every width. Measures the
// duration, the processor time, and whether memory stays constant.

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
/** Interval between two samples of memory, in milliseconds. */
const SAMPLE_INTERVAL_MS = 1000;

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
  const timer = setInterval(() => samples.push(takeSample(child.pid ?? 0)), SAMPLE_INTERVAL_MS);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const status = await new Promise((settle) => child.once("close", settle));
  clearInterval(timer);
  if (status === 2) throw new Error(`the command ended with ${status}: ${output.slice(0, 2000)}`);

  const seconds = (performance.now() - start) / 1000;
  const { pages, checks, nodes, faults } = JSON.parse(output);
  console.log(`  ${pages} pages, ${checks} checks, ${nodes} elements tested, ${faults} faults`);
  console.log(`  wall time ${seconds.toFixed(1)} s, ${(seconds / pages).toFixed(2)} s a page`);
  const processorSeconds = Math.max(...samples.map(({ processor }) => processor));
  console.log(
    `  processor time ${processorSeconds.toFixed(0)} s, including the browser: use this figure if other programs run at the same time`,
  );
  const verdict = seconds < TARGET_SECONDS ? "met" : "MISSED";
  console.log(`  target on two idle cores: ${TARGET_SECONDS} s: ${verdict}`);
  printMemory(samples.filter(({ node }) => node > 0));
}

/**
 * @typedef {object} Sample
 * @property {number} node memory of the command, in MiB
 * @property {number} browser memory of the browser's processes together, in MiB
 * @property {number} processor processor time that the command and the browser's processes have used so far, in seconds; ended
 *   processes are included
 */

/**
 * Prints the memory in each quarter of the run, because a memory leak grows from one quarter to the next.
 * @param {Sample[]} samples
 */
function printMemory(samples) {
  if (samples.length < 4) return console.log("  memory: cannot be read on this system");
  const quarter = samples.length / 4;
  for (const name of /** @type {const} */ (["node", "browser"])) {
    const means = [0, 1, 2, 3].map((index) => {
      const part = samples.slice(Math.round(index * quarter), Math.round((index + 1) * quarter));
      return Math.round(part.reduce((sum, sample) => sum + sample[name], 0) / part.length);
    });
    const peak = Math.round(Math.max(...samples.map((sample) => sample[name])));
    console.log(`  memory, ${name.padEnd(8)} by quarters ${means.join(", ")} MiB; at most ${peak} MiB`);
  }
}

/**
 * Measures a process and its descendants, from Linux's `/proc`.
 * @param {number} pid
 * @returns {Sample}
 */
function takeSample(pid) {
  const processes = readProcesses();
  /** @param {number} id @returns {boolean} */
  const isDescendant = (id) => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === pid || isDescendant(parent));
  };
  const browser = [...processes.keys()].filter(isDescendant);
  const processor = [pid, ...browser].reduce((sum, id) => sum + (processes.get(id)?.seconds ?? 0), 0);
  return {
    node: readMemory(pid),
    browser: browser.reduce((sum, id) => sum + readMemory(id), 0),
    processor,
  };
}

/**
 * Returns the running processes, by id. Returns an empty map if the system has no `/proc`.
 * @returns {Map<number, { parent: number, seconds: number }>}
 */
function readProcesses() {
  const names = existsSync("/proc/self/stat")
    ? readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    : [];
  return new Map(
    names.flatMap((name) => {
      const stat = readIfPresent(`/proc/${name}/stat`);
      // the second field is the name of a program in brackets, which may contain any character: start after its last bracket
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // these fields are the user and system times of the process and of its ended children
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return stat ? [[Number(name), { parent: Number(fields[1]), seconds: ticks / 100 }]] : [];
    }),
  );
}

/**
 * Returns the memory of a process, in MiB. Each process counts only its share of shared memory, since the processes of a
 * browser share most of their memory.
 * @param {number} pid
 */
function readMemory(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readIfPresent(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** @param {string} path */
function readIfPresent(path) {
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
    const text = isMarkdown ? createMarkdownPage(example, index) : createHtmlPage(index);
    writeFileSync(join(folder, "pages", `${name}.${isMarkdown ? "md" : "html"}`), text);
  }
  cpSync("dist/blocks.css", join(folder, "pages", "blocks.css"));
}

/**
 * @param {string} example
 * @param {number} index
 */
function createMarkdownPage(example, index) {
  return example
    .replace("title: Devenir EIG", `title: Devenir EIG ${index}`)
    .replace("open: false", `open: ${index % 4 === 0}`)
    .replaceAll("7ème", `${(index % 12) + 2}ème`)
    .replace("4250", String(3000 + index));
}

/**
 * Returns a page of another site, with about 200 elements.
 * @param {number} index
 */
function createHtmlPage(index) {
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
