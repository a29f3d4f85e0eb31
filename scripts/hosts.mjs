// `node scripts/hosts.mjs` compares the tables of docs/hosts.md with the results of the consumers' last run. `--write` updates
// the tables.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeChanges, formatTable, readResults, tables } from "./consumers/hosts.mjs";

process.chdir(join(import.meta.dirname, ".."));

const RESULTS_FILE = "scripts/consumers/hosts.json";

const results = readResults();
if (process.argv.includes("--write")) {
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  let text = readFileSync("docs/hosts.md", "utf8");
  for (const table of tables) {
    const place = new RegExp(`(?<=<!-- ${table.name} -->\\n)[^]*?(?=\\n<!-- /${table.name} -->)`);
    text = text.replace(place, () => formatTable(table, results));
  }
  writeFileSync("docs/hosts.md", text);
} else {
  const differences = describeChanges(JSON.parse(readFileSync(RESULTS_FILE, "utf8")), results);
  for (const line of differences) console.error(line);
  console.log(
    `${Object.keys(results).length} rows, ${differences.length} cells that differ from docs/hosts.md`,
  );
  if (differences.length > 0) process.exitCode = 1;
}
