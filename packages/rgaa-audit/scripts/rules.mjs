// `npm run audit-rules`: writes packages/rgaa-audit/docs/rules.md from the audit's rules and from the corpus that tests them.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, "../../.."));
/** @type {{ module: typeof import("./corpus/rulesPage") }} */
const { module } = await runnerImport("./packages/rgaa-audit/scripts/corpus/rulesPage.ts");
writeFileSync("packages/rgaa-audit/docs/rules.md", module.rulesPage());
console.log("packages/rgaa-audit/docs/rules.md");
