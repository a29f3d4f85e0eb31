// `npm run precision`: our errors on pages which nobody of ours wrote, with what a person has judged of each, beside those of
// other engines, judged by kind. `npm run precision -- FOLDER` takes the sets that a folder holds besides the DSFR's own
// pages (see precision/pages.mjs), `--engines` other engines too; with `--new` what is to be judged of theirs is listed.
// Ends red with an error of ours that was judged false, or that nobody has judged. Needs
// `npm run build -w packages/rgaa-audit`.

import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { alfa, engines, successCriteria } from "./corpus/engines.mjs";
import { verdictsAt } from "./corpus/run.mjs";
import { judgementsOf, keyOf, OURS, verdictIn } from "./precision/judged.mjs";
import { pageSets, servePages } from "./precision/pages.mjs";

/** @typedef {Record<"useful" | "false" | "question" | "new", number>} Count */

process.chdir(join(import.meta.dirname, "../../.."));
const words = process.argv.slice(2);
const isListed = words.includes("--new");
const folder = words.find((word) => !word.startsWith("--"));
const named = words.includes("--engines") ? { ...(await engines()), Alfa: await alfa() } : {};
const all = { ...named, [OURS]: await everyState() };

/** What another engine only advises against is no error of it. */
const asked = new Set([...successCriteria().values()].flat());
/** @type {Map<string, Map<string, Count>>} by engine and rule */
const counts = new Map();
let isRed = false;
for (const set of pageSets(folder)) {
  const judgements = judgementsOf(set.name);
  const site = await servePages(set);
  const addresses = new Map(set.pages.map((page) => [page, `${site.origin}/${page}`]));
  for (const [engine, ask] of Object.entries(all)) {
    const start = performance.now();
    const verdicts = await verdictsAt(ask, addresses);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${set.name}, ${engine}: ${set.pages.length} pages, ${seconds} s`);
    const verdictOf = verdictIn(judgements, engine);
    for (const [page, { places = [], wcag, error }] of verdicts) {
      if (error !== undefined) console.log(`  ${page}: ${error}`);
      for (const found of places) {
        if (engine !== OURS && !wcag[found.rule]?.some((criterion) => asked.has(criterion))) continue;
        const verdict = verdictOf(page, found) ?? "new";
        countOf(engine, found.rule)[verdict] += 1;
        if (verdict === "useful") continue;
        if (engine === OURS) isRed = true;
        else if (verdict !== "new" || !isListed) continue;
        console.log(`  ${verdict}: ${found.rule} ${set.name}/${page} ${found.place} (${keyOf(found.place)})`);
      }
    }
  }
  site.close();
}
for (const [engine, rules] of counts) printTable(engine, rules);
if (isRed) process.exitCode = 1;

/**
 * Ours in every scheme and width, as the command audits.
 * @returns {Promise<import("./corpus/engines.mjs").Engine>}
 */
async function everyState() {
  /** @type {typeof import("rgaa-audit")} */
  const { auditPage } = await import(pathToFileURL(join(import.meta.dirname, "../dist/index.js")).href);
  return async (page) => {
    const { findings } = await auditPage(page);
    const errors = findings.filter(({ severity }) => severity === "error");
    const places = errors.map(({ rule, selector }) => ({ rule, place: selector }));
    return { faults: errors.map(({ rule }) => rule), wcag: {}, places };
  };
}

/**
 * @param {string} engine
 * @param {string} rule
 * @returns {Count}
 */
function countOf(engine, rule) {
  const rules = counts.get(engine) ?? new Map();
  counts.set(engine, rules);
  const count = rules.get(rule) ?? { useful: 0, false: 0, question: 0, new: 0 };
  rules.set(rule, count);
  return count;
}

/**
 * @param {string} engine
 * @param {Map<string, Count>} rules
 */
function printTable(engine, rules) {
  const sum = (/** @type {Count} */ count) => Object.values(count).reduce((a, b) => a + b);
  const row = (/** @type {string} */ name, /** @type {Count} */ count) => {
    const judged = sum(count) - count.new;
    const share = judged === 0 ? "–" : `${Math.round((100 * count.useful) / judged)} %`;
    return `| ${name} | ${sum(count)} | ${count.useful} | ${count.false} | ${count.question} | ${count.new} | ${share} |`;
  };
  const whole = { useful: 0, false: 0, question: 0, new: 0 };
  for (const count of rules.values())
    for (const key of /** @type {(keyof Count)[]} */ (Object.keys(whole))) whole[key] += count[key];
  const rows = [...rules]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .map(([rule, count]) => row(`\`${rule}\``, count));
  console.log(`\n| ${engine} | errors | right | false | a question | new | share right |`);
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  console.log([...rows, row("**all**", whole)].join("\n"));
}
