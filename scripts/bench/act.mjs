// The examples of the ACT rules before our audit and before others: how many of those that fail each engine finds, and
// how many of the others it accuses. What an engine says counts where it says that a success criterion of the rule's is
// broken; what any engine only advises against does not.

import { documentOf, openExamples } from "../../packages/rgaa-audit/scripts/corpus/act.mjs";
import { engines, successCriteria } from "../../packages/rgaa-audit/scripts/corpus/engines.mjs";
import { verdictsAt } from "../../packages/rgaa-audit/scripts/corpus/run.mjs";
import { serveFiles } from "../../packages/rgaa-audit/scripts/corpus/serve.mjs";
import { writeTable } from "./docTable.mjs";

/** @typedef {import("../../packages/rgaa-audit/scripts/corpus/act.mjs").Example} Example */
/** @typedef {import("../../packages/rgaa-audit/scripts/corpus/engines.mjs").Engine} Engine */
/** @typedef {Map<string, readonly string[]>} Hits the engine's rules that name a criterion of the example's, by its id */

/** What fails and what passes comes first: it says the most. */
const ROUNDS = /** @type {const} */ ([["failed", "passed"], ["inapplicable"]]);
/** Pages between two lines that say how far it is. */
const STEP = 50;

/** @param {{ source: string | undefined, isWritten?: boolean }} options `isWritten` puts the table in packages/rgaa-audit/docs/guide.md */
export async function benchAct({ source, isWritten = false }) {
  if (source === undefined) {
    console.log("\nact: left out, since it is given no examples: --examples FOLDER|ADDRESS");
    return;
  }
  const asked = new Set([...successCriteria().values()].flat());
  const { examples, addresses, close } = await openExamples(source, asked);
  const all = Object.entries(await engines());
  /** @type {Map<string, Hits>} */
  const hits = new Map(all.map(([name]) => [name, new Map()]));
  for (const outcomes of ROUNDS) {
    const among = examples.filter(({ outcome }) => outcomes.some((each) => each === outcome));
    for (const [name, engine] of all) {
      const found = await hitsOf(name, engine, among, addresses);
      for (const [id, rules] of found) hits.get(name)?.set(id, rules);
      // it takes long: what is known so far is worth keeping
      const table = tableOf(examples, hits);
      console.log(`\nact\n\n${table}\n`);
      if (isWritten) writeTable("act", table);
    }
  }
  close();
  for (const { id, rule, outcome } of examples) {
    const rules = hits.get("rgaa-audit")?.get(id) ?? [];
    if (outcome === "failed" && rules.length === 0) console.log(`  not found by ours: ${id}  ${rule}`);
    if (outcome !== "failed" && rules.length > 0)
      console.log(`  accused by ours: ${id}  ${rule}: ${rules.join(" ")}`);
  }
}

/**
 * @param {string} name
 * @param {Engine} engine
 * @param {readonly Example[]} examples
 * @param {ReadonlyMap<string, string>} addresses
 * @returns {Promise<Hits>} what it has no verdict on is left out
 */
async function hitsOf(name, engine, examples, addresses) {
  // most examples are no whole pages: what every such piece lacks, a title of its own for one, says nothing of them
  const { faults: always } = await verdictOfPiece(engine);
  const own = new Map(examples.map(({ id }) => [id, addresses.get(id) ?? ""]));
  const start = performance.now();
  const verdicts = await verdictsAt(engine, own, (done, count) => {
    if (done % STEP === 0 || done === count)
      console.log(`${name}: ${done} of ${count}, ${Math.round((performance.now() - start) / 1000)} s`);
  });
  /** @type {Hits} */
  const hits = new Map();
  for (const { id, wcag } of examples) {
    const { error, wcag: said = {} } = verdicts.get(id) ?? {};
    if (error !== undefined) {
      console.log(`${name} stopped on ${id}: ${error}`);
      continue;
    }
    const rules = Object.entries(said).filter(([, criteria]) => wcag.some((each) => criteria.includes(each)));
    hits.set(
      id,
      rules.map(([rule]) => rule).filter((rule) => !always.includes(rule)),
    );
  }
  return hits;
}

/**
 * A row for each outcome; of those that are right two. A page with no fault of the ACT rule's own may have another that
 * the same criterion forbids: the second row has what an engine says by a rule of which it has shown that it looks for
 * the fault of this ACT rule, since it finds one of its failed examples.
 * @param {readonly Example[]} examples
 * @param {ReadonlyMap<string, Hits>} hits by engine
 */
function tableOf(examples, hits) {
  const ruleOf = (/** @type {Example} */ { id }) => id.split("/")[0] ?? "";
  /** @param {Hits} own */
  const aimedAt = (own) =>
    new Set(
      examples
        .filter(({ outcome }) => outcome === "failed")
        .flatMap((example) => (own.get(example.id) ?? []).map((rule) => `${ruleOf(example)} ${rule}`)),
    );
  /**
   * @param {string} title
   * @param {Example["outcome"]} outcome
   * @param {(own: Hits) => (example: Example) => boolean} counted
   */
  const row = (title, outcome, counted) => {
    const among = examples.filter((each) => each.outcome === outcome);
    const cells = [...hits.values()].map((own) =>
      among.some(({ id }) => own.has(id)) ? among.filter(counted(own)).length : "–",
    );
    return cells.every((cell) => cell === "–") ? [] : [[title, among.length, ...cells]];
  };
  const isHit =
    (/** @type {Hits} */ own) =>
    (/** @type {Example} */ { id }) =>
      (own.get(id) ?? []).length > 0;
  const isHitByAimed = (/** @type {Hits} */ own) => {
    const aimed = aimedAt(own);
    return (/** @type {Example} */ example) =>
      (own.get(example.id) ?? []).some((rule) => aimed.has(`${ruleOf(example)} ${rule}`));
  };
  const rows = [
    ["Pages", "in all", ...hits.keys()],
    ["---", ...["in all", ...hits.keys()].map(() => "---:")],
    ...row("failed examples: found", "failed", isHit),
    ...row("passed examples: accused", "passed", isHit),
    ...row("… by a rule that finds a failed example beside it", "passed", isHitByAimed),
    ...row("inapplicable examples: accused", "inapplicable", isHit),
    ...row("… by a rule that finds a failed example beside it", "inapplicable", isHitByAimed),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * What an engine says of the page that a piece of text becomes.
 * @param {Engine} engine
 */
async function verdictOfPiece(engine) {
  const html = documentOf("<p>A text in English, and no more.</p>", "A title");
  const site = await serveFiles(() => ["text/html; charset=utf-8", html]);
  const verdicts = await verdictsAt(engine, new Map([["piece", site.origin]]));
  site.close();
  const verdict = verdicts.get("piece");
  if (!verdict || verdict.error !== undefined) throw new Error(verdict?.error);
  return verdict;
}
