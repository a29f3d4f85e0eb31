// `node scripts/hosts.mjs` compares the table of docs/hosts.md with the results of the consumers' last run. `--write` updates
// the table.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeChanges, formatFrameworkTable, readResults } from "./consumers/hosts.mjs";

process.chdir(join(import.meta.dirname, ".."));

const RESULTS_FILE = "scripts/consumers/hosts.json";
const TABLE = /(?<=<!-- hosts -->\n)[^]*?(?=\n<!-- \/hosts -->)/;

const results = readResults();
if (process.argv.includes("--write")) {
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(
    "docs/hosts.md",
    readFileSync("docs/hosts.md", "utf8").replace(TABLE, () => formatFrameworkTable(results)),
  );
} else {
  const differences = describeChanges(JSON.parse(readFileSync(RESULTS_FILE, "utf8")), results);
  for (const line of differences) console.error(line);
  console.log(
    `${Object.keys(results).length} hosts, ${differences.length} cells that docs/hosts.md says otherwise`,
  );
  if (differences.length > 0) process.exitCode = 1;
}
