// `node scripts/hosts.mjs` compares the tables of docs/hosts.md with the results of the consumers' last run. `--write` updates
// the rows of the consumers that ran, and keeps the other rows.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeChanges, formatTable, readResults, tables } from "./consumers/hosts.mjs";

process.chdir(join(import.meta.dirname, ".."));

const RESULTS_FILE = "scripts/consumers/hosts.json";

const previous = JSON.parse(readFileSync(RESULTS_FILE, "utf8"));
const current = readResults();
if (process.argv.includes("--write")) {
  const results = { ...previous, ...current };
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  let text = readFileSync("docs/hosts.md", "utf8");
  for (const table of tables) {
    const place = new RegExp(`(?<=<!-- ${table.name} -->\\n)[^]*?(?=\\n<!-- /${table.name} -->)`);
    text = text.replace(place, () => formatTable(table, results));
  }
  writeFileSync("docs/hosts.md", text);
} else {
  const differences = describeChanges(previous, current);
  for (const line of differences) console.error(line);
  console.log(
    `${Object.keys(current).length} rows, ${differences.length} cells that differ from docs/hosts.md`,
  );
  if (differences.length > 0) process.exitCode = 1;
}
