// `npm run rgaa` writes docs/rgaa.md from docs/rgaa/criteria.yaml and the audit's rules.
// `npm run rgaa -- --evidence` reads the results of the last test run, and checks that each test of criteria.yaml has passed.
// `npm run rgaa -- --break 10` plants ten random defects in a copy of the project, one after the other, and checks that each
// defect makes its test fail. `--seed N` repeats an earlier random choice; `--break 9.1,9.2` plants only the defects of these
// RGAA criteria.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load.mjs";

process.chdir(join(import.meta.dirname, ".."));

if (process.argv.includes("--evidence")) {
  /** @type {typeof import("./rgaa/evidence")} */
  const module = await load("scripts/rgaa/evidence.ts");
  const missing = module.findMissingEvidence(".cache/vitest");
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
  const breakOption = readOption("--break") ?? "10";
  const seed = Number(readOption("--seed") ?? Date.now() % 1e6);
  const allBreaks = module.readBreaks();
  const rowCount = new Set(allBreaks.map(({ id }) => id)).size;
  const unbrokenRows = module.listUnbrokenRows();
  const ids = breakOption.includes(".") ? breakOption.split(",") : undefined;
  const chosen = ids
    ? allBreaks.filter(({ id }) => ids.includes(id))
    : module.pickBreaks(Number(breakOption), seed);
  console.log(
    `${rowCount} of ${rowCount + unbrokenRows.length} rows that name tests have a break. Rows without a break: ${unbrokenRows.join(", ")}.`,
  );
  if (!ids) console.log(`Seed ${seed}`);
  const results = trials.tryBreaks(chosen, ({ id, what, test, before, after }) =>
    console.log(`${id.padEnd(6)}${before} → ${after}  ${what}. ${test}`),
  );
  if (results.length === 0 || results.some(({ before, after }) => before !== "green" || after !== "red"))
    process.exitCode = 1;
} else {
  /** @type {typeof import("./rgaa/page")} */
  const module = await load("scripts/rgaa/page.ts");
  writeFileSync("docs/rgaa.md", module.generateEvidencePage());
  console.log("docs/rgaa.md");
}

/** @param {string} option */
function readOption(option) {
  const index = process.argv.indexOf(option);
  return index < 0 ? undefined : process.argv[index + 1];
}
