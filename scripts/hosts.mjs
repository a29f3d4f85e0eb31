// `node scripts/hosts.mjs`: holds the table of docs/hosts.md to what the run of the consumers has just seen. `--write` writes it anew.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changes, hostsTable, seen } from "./consumers/hosts.mjs";

process.chdir(join(import.meta.dirname, ".."));

const KEPT = "scripts/consumers/hosts.json";
const PLACE = /(?<=<!-- hosts -->\n)[^]*?(?=\n<!-- \/hosts -->)/;

const now = seen();
if (process.argv.includes("--write")) {
  writeFileSync(KEPT, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(
    "docs/hosts.md",
    readFileSync("docs/hosts.md", "utf8").replace(PLACE, () => hostsTable(now)),
  );
} else {
  const others = changes(JSON.parse(readFileSync(KEPT, "utf8")), now);
  for (const line of others) console.error(line);
  console.log(`${Object.keys(now).length} hosts, ${others.length} cells that docs/hosts.md says otherwise`);
  if (others.length > 0) process.exitCode = 1;
}
