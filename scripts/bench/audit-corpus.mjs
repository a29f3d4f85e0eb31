// Planted faults and right pages, `tests/audit-corpus`, before our audit and before others: what each finds, and whom
// it accuses.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readCorpus } from "../audit-corpus/corpus.mjs";
import { axe, codeSniffer, ibm, ours } from "../audit-corpus/engines.mjs";
import { isFound, scoreOf, verdictsOf } from "../audit-corpus/run.mjs";

const PEERS = join(import.meta.dirname, "../audit-corpus/peers");
const DOC = "docs/audit.md";
const [START, END] = ["<!-- made by npm run bench -- audit-corpus --write -->", "<!-- end -->"];

/** @param {{ isWritten?: boolean }} [options] `isWritten` puts the table in docs/audit.md */
export async function benchCorpus({ isWritten = false } = {}) {
  if (!existsSync(join(PEERS, "node_modules")))
    execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: PEERS, stdio: "inherit" });
  /** @type {typeof import("../../src/doors/audit")} */
  const { auditPage } = await import(pathToFileURL(resolve("dist/audit.js")).href);
  const samples = readCorpus();
  const engines = {
    "dsfr-blocks": ours(auditPage),
    "axe-core": axe(),
    "IBM Equal Access": ibm(),
    HTML_CodeSniffer: codeSniffer(),
  };
  /** @type {Record<string, Map<string, import("../audit-corpus/engines.mjs").Verdict & { error?: string }>>} */
  const verdicts = {};
  for (const [name, engine] of Object.entries(engines)) verdicts[name] = await verdictsOf(engine, samples);

  const table = tableOf(samples, verdicts);
  console.log(`\naudit-corpus\n\n${table}`);
  const missed = samples.filter(
    (each) =>
      each.rgaa.length > 0 && each.isDecidable && !isFound(each, verdicts["dsfr-blocks"]?.get(each.id)),
  );
  console.log(`\nnot found by ours:`);
  for (const { id, rgaa, why } of missed) console.log(`  ${id}  ${rgaa.join(" ")}  ${why}`);
  const accused = samples.filter(
    (each) => each.rgaa.length === 0 && verdicts["dsfr-blocks"]?.get(each.id)?.faults.length,
  );
  console.log(`accused by ours:`);
  for (const { id, why } of accused)
    console.log(`  ${id}  ${verdicts["dsfr-blocks"]?.get(id)?.faults.join(" ")}  ${why}`);
  if (isWritten) {
    const text = readFileSync(DOC, "utf8");
    const [before, after] = [text.indexOf(START), text.indexOf(END)];
    if (before === -1 || after === -1) throw new Error(`${DOC} has no place for the table: ${START}`);
    writeFileSync(DOC, `${text.slice(0, before)}${START}\n\n${table}\n\n${text.slice(after)}`);
  }
}

/**
 * @param {readonly import("../audit-corpus/corpus.mjs").Sample[]} samples
 * @param {Record<string, Map<string, import("../audit-corpus/engines.mjs").Verdict & { error?: string }>>} verdicts
 */
function tableOf(samples, verdicts) {
  const names = Object.keys(verdicts);
  const themes = [...new Set(samples.map(({ theme }) => theme))];
  const decidable = samples.filter(({ rgaa, isDecidable }) => rgaa.length > 0 && isDecidable);
  const forPersons = samples.filter(({ isDecidable }) => !isDecidable);
  const right = samples.filter(({ rgaa }) => rgaa.length === 0);
  /**
   * @param {string} title
   * @param {readonly import("../audit-corpus/corpus.mjs").Sample[]} among
   * @param {"found" | "shown" | "accused"} which
   */
  const row = (title, among, which) => [
    title,
    String(among.length),
    ...names.map((name) => String(scoreOf(among, verdicts[name] ?? new Map())[which])),
  ];
  const rows = [
    ["", "in all", ...names],
    ["---", ...["in all", ...names].map(() => "---:")],
    ...themes.map((theme) =>
      row(
        `RGAA ${Number(theme.slice(0, 2))}, ${theme.slice(3)}: faults found`,
        decidable.filter((each) => each.theme === theme),
        "found",
      ),
    ),
    row("**all faults found**", decidable, "found"),
    row("faults that take a person, found or shown", forPersons, "shown"),
    row("**right pages accused**", right, "accused"),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
