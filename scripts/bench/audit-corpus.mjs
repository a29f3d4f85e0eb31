// Compares our audit with other engines on `packages/rgaa-audit/tests/corpus`: counts the planted defects that each engine
// finds, and the valid pages in which the engine reports a defect.

import { readCorpus } from "../../packages/rgaa-audit/scripts/corpus/corpus.mjs";
import { loadEngines } from "../../packages/rgaa-audit/scripts/corpus/engines.mjs";
import { isFound, computeScore, judgeSamples } from "../../packages/rgaa-audit/scripts/corpus/run.mjs";
import { writeTable } from "./docTable.mjs";

/** @param {{ isWritten?: boolean }} [options] `isWritten` puts the table in packages/rgaa-audit/docs/guide.md */
export async function benchCorpus({ isWritten = false } = {}) {
  const samples = readCorpus();
  /** @type {Record<string, Map<string, import("../../packages/rgaa-audit/scripts/corpus/engines.mjs").Verdict & { error?: string }>>} */
  const verdicts = {};
  for (const [name, engine] of Object.entries(await loadEngines())) {
    const start = performance.now();
    verdicts[name] = await judgeSamples(engine, samples);
    console.log(`${name}: ${samples.length} pages, ${Math.round((performance.now() - start) / 1000)} s`);
  }

  const table = formatTable(samples, verdicts);
  console.log(`\naudit-corpus\n\n${table}`);
  const missed = samples.filter(
    (sample) =>
      sample.rgaa.length > 0 &&
      sample.isDecidable &&
      !isFound(sample, verdicts["rgaa-audit"]?.get(sample.id)),
  );
  console.log(`\nnot found by ours:`);
  for (const { id, rgaa, why } of missed) console.log(`  ${id}  ${rgaa.join(" ")}  ${why}`);
  const falsePositives = samples.filter(
    (sample) => sample.rgaa.length === 0 && verdicts["rgaa-audit"]?.get(sample.id)?.failedRules.length,
  );
  console.log(`reported by ours, without a failure:`);
  for (const { id, why } of falsePositives)
    console.log(`  ${id}  ${verdicts["rgaa-audit"]?.get(id)?.failedRules.join(" ")}  ${why}`);
  if (isWritten) writeTable("audit-corpus", table);
}

/**
 * @param {readonly import("../../packages/rgaa-audit/scripts/corpus/corpus.mjs").Sample[]} samples
 * @param {Record<string, Map<string, import("../../packages/rgaa-audit/scripts/corpus/engines.mjs").Verdict & { error?: string }>>} verdicts
 */
function formatTable(samples, verdicts) {
  const names = Object.keys(verdicts);
  const themes = [...new Set(samples.map(({ theme }) => theme))];
  const decidable = samples.filter(({ rgaa, isDecidable }) => rgaa.length > 0 && isDecidable);
  const reviewSamples = samples.filter(({ isDecidable }) => !isDecidable);
  const validSamples = samples.filter(({ rgaa }) => rgaa.length === 0);
  /**
   * @param {string} title
   * @param {readonly import("../../packages/rgaa-audit/scripts/corpus/corpus.mjs").Sample[]} subset
   * @param {"found" | "shown" | "accused"} measure
   */
  const formatRow = (title, subset, measure) => [
    title,
    String(subset.length),
    ...names.map((name) => String(computeScore(subset, verdicts[name] ?? new Map())[measure])),
  ];
  const rows = [
    ["Pages", "in all", ...names],
    ["---", ...["in all", ...names].map(() => "---:")],
    ...themes.map((theme) =>
      formatRow(
        `RGAA ${Number(theme.slice(0, 2))}, ${theme.slice(3)}: faults found`,
        decidable.filter((sample) => sample.theme === theme),
        "found",
      ),
    ),
    formatRow("**all faults found**", decidable, "found"),
    formatRow("faults that take a person, found or shown", reviewSamples, "shown"),
    formatRow("**right pages accused**", validSamples, "accused"),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
