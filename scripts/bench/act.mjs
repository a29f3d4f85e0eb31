// The examples of the ACT rules before our audit and before others: how many of those that fail each engine finds, and
// how many of the others it accuses. What an engine says counts where it names a success criterion of the rule's.

import { documentOf, openExamples } from "../audit-corpus/act.mjs";
import { engines, successCriteria } from "../audit-corpus/engines.mjs";
import { verdictsAt } from "../audit-corpus/run.mjs";
import { serveFiles } from "../audit-corpus/serve.mjs";
import { writeTable } from "./docTable.mjs";

const OUTCOMES = /** @type {const} */ ({
  failed: "failed examples: found",
  passed: "passed examples: accused",
  inapplicable: "inapplicable examples: accused",
});

/** @param {{ source: string | undefined, isWritten?: boolean }} options `isWritten` puts the table in docs/audit.md */
export async function benchAct({ source, isWritten = false }) {
  if (source === undefined) {
    console.log("\nact: left out, since it is given no examples: --examples FOLDER|ADDRESS");
    return;
  }
  const asked = new Set([...successCriteria().values()].flat());
  const { examples, addresses, close } = await openExamples(source, asked);
  /** @type {Record<string, (example: (typeof examples)[number]) => boolean>} */
  const hits = {};
  for (const [name, engine] of Object.entries(await engines())) {
    const verdicts = await verdictsAt(engine, addresses);
    // most examples are no whole pages: what every such piece lacks, a title of its own for one, says nothing of them
    const { faults: always } = await verdictOfPiece(engine);
    hits[name] = ({ id, wcag }) =>
      Object.entries(verdicts.get(id)?.wcag ?? {}).some(
        ([rule, criteria]) => !always.includes(rule) && wcag.some((each) => criteria.includes(each)),
      );
    const errors = [...verdicts].flatMap(([id, { error }]) =>
      error === undefined ? [] : `  ${id}  ${error}`,
    );
    if (errors.length > 0) console.log(`${name} stopped on:\n${errors.join("\n")}`);
  }
  close();

  const rows = Object.entries(OUTCOMES).map(([outcome, title]) => {
    const among = examples.filter((each) => each.outcome === outcome);
    return [title, among.length, ...Object.values(hits).map((isHit) => among.filter(isHit).length)];
  });
  const head = [
    ["", "in all", ...Object.keys(hits)],
    ["---", ...["in all", ...Object.keys(hits)].map(() => "---:")],
  ];
  const table = [...head, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  console.log(`\nact\n\n${table}`);
  for (const { id, rule, outcome } of examples.filter(
    (each) => hits["dsfr-blocks"]?.(each) !== (each.outcome === "failed"),
  ))
    console.log(`  ${outcome === "failed" ? "not found" : "accused"} by ours: ${id}  ${rule}`);
  if (isWritten) writeTable("act", table);
}

/**
 * What an engine says of the page that a piece of text becomes.
 * @param {import("../audit-corpus/engines.mjs").Engine} engine
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
