// `npm run precision` counts the errors that our audit reports on third-party pages, by the verdict that a person gave on each
// error. `npm run precision -- FOLDER` also audits the page sets in a folder, besides the DSFR's own pages (see
// precision/pages.mjs). `--engines` also runs other engines, whose errors a person judged rule by rule. `--new` also lists the
// errors of other engines that have no verdict. Fails if one of our errors has no verdict, or a verdict other than `useful`.
// Needs `npm run build -w packages/rgaa-audit`.

import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { createAlfaEngine, loadEngines, readSuccessCriteria } from "./corpus/engines.mjs";
import { judgePages } from "./corpus/run.mjs";
import { readJudgements, hashLocation, OWN_ENGINE, createVerdictLookup } from "./precision/judged.mjs";
import { findPageSets, servePages } from "./precision/pages.mjs";

/** @typedef {Record<"useful" | "false" | "question" | "new", number>} Count */

process.chdir(join(import.meta.dirname, "../../.."));
const args = process.argv.slice(2);
const isListed = args.includes("--new");
const folder = args.find((arg) => !arg.startsWith("--"));
const otherEngines = args.includes("--engines")
  ? { ...(await loadEngines()), Alfa: await createAlfaEngine() }
  : {};
const allEngines = { ...otherEngines, [OWN_ENGINE]: await createFullEngine() };

/**
 * WCAG success criteria that correspond to criteria of the RGAA. A finding of another engine counts as an error only if the
 * finding is about one of these success criteria; any other finding is only advice.
 */
const rgaaSuccessCriteria = new Set([...readSuccessCriteria().values()].flat());
/** @type {Map<string, Map<string, Count>>} numbers of errors by engine and rule */
const counts = new Map();
let hasFailed = false;
for (const pageSet of findPageSets(folder)) {
  const judgements = readJudgements(pageSet.name);
  const site = await servePages(pageSet);
  const addresses = new Map(pageSet.pages.map((page) => [page, `${site.origin}/${page}`]));
  for (const [engine, engineFunction] of Object.entries(allEngines)) {
    const start = performance.now();
    const verdicts = await judgePages(engineFunction, addresses);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${pageSet.name}, ${engine}: ${pageSet.pages.length} pages, ${seconds} s`);
    const verdictOf = createVerdictLookup(judgements, engine);
    for (const [page, { locations = [], wcag, error }] of verdicts) {
      if (error !== undefined) console.log(`  ${page}: ${error}`);
      for (const found of locations) {
        if (
          engine !== OWN_ENGINE &&
          !wcag[found.rule]?.some((criterion) => rgaaSuccessCriteria.has(criterion))
        )
          continue;
        const verdict = verdictOf(page, found) ?? "new";
        getCount(engine, found.rule)[verdict] += 1;
        if (verdict === "useful") continue;
        if (engine === OWN_ENGINE) hasFailed = true;
        else if (verdict !== "new" || !isListed) continue;
        console.log(
          `  ${verdict}: ${found.rule} ${pageSet.name}/${page} ${found.location} (${hashLocation(found.location)})`,
        );
      }
    }
  }
  site.close();
}
for (const [engine, countsByRule] of counts) printTable(engine, countsByRule);
if (hasFailed) process.exitCode = 1;

/**
 * Creates our engine, which audits every scheme and width, as the command does.
 * @returns {Promise<import("./corpus/engines.mjs").Engine>}
 */
async function createFullEngine() {
  /** @type {typeof import("rgaa-audit")} */
  const { auditPage } = await import(pathToFileURL(join(import.meta.dirname, "../dist/index.js")).href);
  return async (page) => {
    const { findings } = await auditPage(page);
    const errors = findings.filter(({ severity }) => severity === "error");
    const locations = errors.map(({ rule, selector }) => ({ rule, location: selector }));
    return { failedRules: errors.map(({ rule }) => rule), wcag: {}, locations };
  };
}

/**
 * Returns the numbers of errors of a rule for an engine. Creates these numbers if they do not exist yet.
 * @param {string} engine
 * @param {string} rule
 * @returns {Count}
 */
function getCount(engine, rule) {
  const countsByRule = counts.get(engine) ?? new Map();
  counts.set(engine, countsByRule);
  const count = countsByRule.get(rule) ?? { useful: 0, false: 0, question: 0, new: 0 };
  countsByRule.set(rule, count);
  return count;
}

/**
 * Prints the table of an engine's errors, rule by rule.
 * @param {string} engine
 * @param {Map<string, Count>} countsByRule
 */
function printTable(engine, countsByRule) {
  const sum = (/** @type {Count} */ count) => Object.values(count).reduce((a, b) => a + b);
  const formatRow = (/** @type {string} */ name, /** @type {Count} */ count) => {
    const judgedCount = sum(count) - count.new;
    const share = judgedCount === 0 ? "–" : `${Math.round((100 * count.useful) / judgedCount)} %`;
    return `| ${name} | ${sum(count)} | ${count.useful} | ${count.false} | ${count.question} | ${count.new} | ${share} |`;
  };
  const total = { useful: 0, false: 0, question: 0, new: 0 };
  for (const count of countsByRule.values())
    for (const key of /** @type {(keyof Count)[]} */ (Object.keys(total))) total[key] += count[key];
  const rows = [...countsByRule]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .map(([rule, count]) => formatRow(`\`${rule}\``, count));
  console.log(`\n| ${engine} | errors | right | false | a question | new | share right |`);
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  console.log([...rows, formatRow("**all**", total)].join("\n"));
}
