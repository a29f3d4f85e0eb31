// `npm run audit-rules`: writes docs/audit-rules.md from the audit's rules and from the corpus that tests them.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, "../../.."));
/** @type {{ module: typeof import("./corpus/rulesPage") }} */
const { module } = await runnerImport("./packages/rgaa-audit/scripts/corpus/rulesPage.ts");
writeFileSync("docs/audit-rules.md", module.rulesPage());
console.log("docs/audit-rules.md");
