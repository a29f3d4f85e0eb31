// `npm run audit-rules`: writes packages/rgaa-audit/docs/rules.md from the audit's rules and from the corpus that tests them, and
// docs/method.md from the rules and the RGAA's tests.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, "../../.."));
/** @type {{ module: typeof import("./corpus/rulesPage") }} */
const { module: rules } = await runnerImport("./packages/rgaa-audit/scripts/corpus/rulesPage.ts");
/** @type {{ module: typeof import("./corpus/methodPage") }} */
const { module: method } = await runnerImport("./packages/rgaa-audit/scripts/corpus/methodPage.ts");
for (const [name, text] of Object.entries({ rules: rules.rulesPage(), method: method.methodPage() })) {
  const file = `packages/rgaa-audit/docs/${name}.md`;
  writeFileSync(file, text);
  console.log(file);
}
