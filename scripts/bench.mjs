// `npm run bench`: how fast the last build is, on this machine. `npm run bench -- check` measures one part.

import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { benchCheck } from "./bench/check.mjs";

/** @type {Readonly<Record<string, () => Promise<void>>>} */
const parts = { check: benchCheck };

process.chdir(join(import.meta.dirname, ".."));

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));

if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else if (!existsSync("dist/cli.js")) {
  console.error("There is nothing to measure yet: npm run build");
  process.exitCode = 2;
} else {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`);
  for (const name of names.length > 0 ? names : Object.keys(parts)) await parts[name]?.();
}
