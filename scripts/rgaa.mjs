// `npm run rgaa`: writes docs/rgaa.md from docs/rgaa/criteria.yaml and the audit's rules.
// `npm run rgaa -- --evidence`: says whether every test that it names ran and passed in the last run of the tests.
// `npm run rgaa -- --break 10`: breaks what ten rows at random promise, in a copy, and says whether the tests that prove it
// are red; with `--seed N` those of another run, with `--break 9.1,9.2` these rows' alone.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load.mjs";

process.chdir(join(import.meta.dirname, ".."));

if (process.argv.includes("--evidence")) {
  /** @type {typeof import("./rgaa/evidence")} */
  const module = await load("scripts/rgaa/evidence.ts");
  const missing = module.missingEvidence(".cache/vitest");
  if (missing.length > 0) {
    console.error(
      `${missing.join("\n")}\n\nThe evidence is in docs/rgaa/criteria.yaml; the tests of it run with npm test.`,
    );
    process.exitCode = 1;
  } else console.log("Every test that docs/rgaa.md names ran and passed.");
} else if (process.argv.includes("--break")) {
  /** @type {typeof import("./rgaa/breaks")} */
  const module = await load("scripts/rgaa/breaks.ts");
  /** @type {typeof import("./rgaa/tryBreaks")} */
  const trials = await load("scripts/rgaa/tryBreaks.ts");
  const which = wordAfter("--break") ?? "10";
  const seed = Number(wordAfter("--seed") ?? Date.now() % 1e6);
  const all = module.readBreaks();
  const rows = new Set(all.map(({ id }) => id)).size;
  const without = module.unbroken();
  const named = which.includes(".") ? which.split(",") : undefined;
  const chosen = named ? all.filter(({ id }) => named.includes(id)) : module.someBreaks(Number(which), seed);
  console.log(
    `${rows} of ${rows + without.length} rows that name tests have a break; none: ${without.join(", ")}.`,
  );
  if (!named) console.log(`Seed ${seed}`);
  const done = trials.tryBreaks(chosen, ({ id, what, test, before, after }) =>
    console.log(`${id.padEnd(6)}${before} → ${after}  ${what}. ${test}`),
  );
  if (done.length === 0 || done.some(({ before, after }) => before !== "green" || after !== "red"))
    process.exitCode = 1;
} else {
  /** @type {typeof import("./rgaa/page")} */
  const module = await load("scripts/rgaa/page.ts");
  writeFileSync("docs/rgaa.md", module.evidencePage());
  console.log("docs/rgaa.md");
}

/** @param {string} option */
function wordAfter(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}
