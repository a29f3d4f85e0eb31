// `npm run rgaa`: writes docs/rgaa.md from docs/rgaa/criteria.yaml and the audit's rules.
// `npm run rgaa -- --evidence`: says whether every test that it names ran and passed in the last run of the tests.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, ".."));

if (process.argv.includes("--evidence")) {
  /** @type {{ module: typeof import("./rgaa/evidence") }} */
  const { module } = await runnerImport("./scripts/rgaa/evidence.ts");
  const missing = module.missingEvidence(".cache/vitest");
  if (missing.length > 0) {
    console.error(
      `${missing.join("\n")}\n\nThe evidence is in docs/rgaa/criteria.yaml; the tests of it run with npm test.`,
    );
    process.exitCode = 1;
  } else console.log("Every test that docs/rgaa.md names ran and passed.");
} else {
  /** @type {{ module: typeof import("./rgaa/page") }} */
  const { module } = await runnerImport("./scripts/rgaa/page.ts");
  writeFileSync("docs/rgaa.md", module.evidencePage());
  console.log("docs/rgaa.md");
}
