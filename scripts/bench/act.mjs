// Compares our audit with other engines on the examples of the ACT rules. Counts the failed examples that each engine finds,
// and the other examples in which the engine reports a failure by mistake. A result counts only if the engine reports that a
// success criterion of the ACT rule fails; advice does not count.

import { createDocument, openExamples } from "../../packages/rgaa-audit/scripts/corpus/act.mjs";
import { loadEngines, readSuccessCriteria } from "../../packages/rgaa-audit/scripts/corpus/engines.mjs";
import { judgePages } from "../../packages/rgaa-audit/scripts/corpus/run.mjs";
import { serveFiles } from "../../packages/rgaa-audit/scripts/corpus/serve.mjs";
import { writeTable } from "./docTable.mjs";

/** @typedef {import("../../packages/rgaa-audit/scripts/corpus/act.mjs").Example} Example */
/** @typedef {import("../../packages/rgaa-audit/scripts/corpus/engines.mjs").Engine} Engine */
/** @typedef {Map<string, readonly string[]>} Hits by example id, the engine's rules that report a criterion of the example */

/** Outcomes of the examples of each round. Failed and passed examples come first, since they are the most informative. */
const ROUNDS = /** @type {const} */ ([["failed", "passed"], ["inapplicable"]]);
/** Number of pages between two progress messages. */
const PROGRESS_STEP = 50;

/** @param {{ source: string | undefined, isWritten?: boolean }} options `isWritten` puts the table in packages/rgaa-audit/docs/guide.md */
export async function benchAct({ source, isWritten = false }) {
  if (source === undefined) {
    console.log("\nact: skipped. To run it, give the examples: --examples FOLDER|URL");
    return;
  }
  const auditedCriteria = new Set([...readSuccessCriteria().values()].flat());
  const { examples, addresses, close } = await openExamples(source, auditedCriteria);
  const allEngines = Object.entries(await loadEngines());
  /** @type {Map<string, Hits>} */
  const hits = new Map(allEngines.map(([name]) => [name, new Map()]));
  for (const outcomes of ROUNDS) {
    const subset = examples.filter(({ outcome }) => outcomes.some((each) => each === outcome));
    for (const [name, engine] of allEngines) {
      const engineHits = await findHits(name, engine, subset, addresses);
      for (const [id, rules] of engineHits) hits.get(name)?.set(id, rules);
      // the run is long: save the results after each engine
      const table = formatTable(examples, hits);
      console.log(`\nact\n\n${table}\n`);
      if (isWritten) writeTable("act", table);
    }
  }
  close();
  for (const { id, rule, outcome } of examples) {
    const rules = hits.get("rgaa-audit")?.get(id) ?? [];
    if (outcome === "failed" && rules.length === 0) console.log(`  not found by ours: ${id}  ${rule}`);
    if (outcome !== "failed" && rules.length > 0)
      console.log(`  reported by ours, without a failure: ${id}  ${rule}: ${rules.join(" ")}`);
  }
}

/**
 * @param {string} name
 * @param {Engine} engine
 * @param {readonly Example[]} examples
 * @param {ReadonlyMap<string, string>} addresses
 * @returns {Promise<Hits>} without the examples on which the engine stopped
 */
async function findHits(name, engine, examples, addresses) {
  // do not count the rules that fail on any fragment of a page, whatever its content: most examples are fragments
  const { failedRules: fragmentRules } = await auditFragment(engine);
  const urls = new Map(examples.map(({ id }) => [id, addresses.get(id) ?? ""]));
  const start = performance.now();
  const verdicts = await judgePages(engine, urls, (doneCount, count) => {
    if (doneCount % PROGRESS_STEP === 0 || doneCount === count)
      console.log(`${name}: ${doneCount} of ${count}, ${Math.round((performance.now() - start) / 1000)} s`);
  });
  /** @type {Hits} */
  const hits = new Map();
  for (const { id, wcag } of examples) {
    const { error, wcag: failures = {} } = verdicts.get(id) ?? {};
    if (error !== undefined) {
      console.log(`${name} stopped on ${id}: ${error}`);
      continue;
    }
    const rules = Object.entries(failures).filter(([, criteria]) =>
      wcag.some((criterion) => criteria.includes(criterion)),
    );
    hits.set(
      id,
      rules.map(([rule]) => rule).filter((rule) => !fragmentRules.includes(rule)),
    );
  }
  return hits;
}

/**
 * Returns a table with one row for the failed examples, two rows for the passed examples and two rows for the inapplicable
 * examples. A passed or inapplicable example may break the same success criterion in a way that the ACT rule does not check. So
 * the second row of each outcome counts only the engine's rules that also report a failed example of the same ACT rule, because
 * these rules check for the same defect.
 * @param {readonly Example[]} examples
 * @param {ReadonlyMap<string, Hits>} hits by engine
 */
function formatTable(examples, hits) {
  const getRule = (/** @type {Example} */ { id }) => id.split("/")[0] ?? "";
  /** @param {Hits} engineHits */
  const findAimedRules = (engineHits) =>
    new Set(
      examples
        .filter(({ outcome }) => outcome === "failed")
        .flatMap((example) =>
          (engineHits.get(example.id) ?? []).map((rule) => `${getRule(example)} ${rule}`),
        ),
    );
  /**
   * @param {string} title
   * @param {Example["outcome"]} outcome
   * @param {(own: Hits) => (example: Example) => boolean} createFilter
   */
  const formatRow = (title, outcome, createFilter) => {
    const samples = examples.filter((each) => each.outcome === outcome);
    const cells = [...hits.values()].map((engineHits) =>
      samples.some(({ id }) => engineHits.has(id)) ? samples.filter(createFilter(engineHits)).length : "–",
    );
    return cells.every((cell) => cell === "–") ? [] : [[title, samples.length, ...cells]];
  };
  const isHit =
    (/** @type {Hits} */ engineHits) =>
    (/** @type {Example} */ { id }) =>
      (engineHits.get(id) ?? []).length > 0;
  const isAimedHit = (/** @type {Hits} */ engineHits) => {
    const aimed = findAimedRules(engineHits);
    return (/** @type {Example} */ example) =>
      (engineHits.get(example.id) ?? []).some((rule) => aimed.has(`${getRule(example)} ${rule}`));
  };
  const rows = [
    ["Pages", "in all", ...hits.keys()],
    ["---", ...["in all", ...hits.keys()].map(() => "---:")],
    ...formatRow("failed examples: found", "failed", isHit),
    ...formatRow("passed examples: accused", "passed", isHit),
    ...formatRow("… by a rule that finds a failed example beside it", "passed", isAimedHit),
    ...formatRow("inapplicable examples: accused", "inapplicable", isHit),
    ...formatRow("… by a rule that finds a failed example beside it", "inapplicable", isAimedHit),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * Returns an engine's verdict on a page with only one paragraph.
 * @param {Engine} engine
 */
async function auditFragment(engine) {
  const html = createDocument("<p>A text in English, and no more.</p>", "A title");
  const site = await serveFiles(() => ["text/html; charset=utf-8", html]);
  const verdicts = await judgePages(engine, new Map([["piece", site.origin]]));
  site.close();
  const verdict = verdicts.get("piece");
  if (!verdict || verdict.error !== undefined) throw new Error(verdict?.error);
  return verdict;
}
