// `npm run audit-rules`: writes packages/rgaa-audit/src/rules/meta.ts from the index of the rules, docs/rules.md from the rules and
// from the corpus that tests them, and docs/method.md from the rules and the RGAA's tests.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, "../../.."));
const index = readFileSync("packages/rgaa-audit/src/rules/index.ts", "utf8");
const metas = index
  .replace(
    /^(?:\/\/.*\n)+/,
    '// Generated file: "npm run audit-rules" writes it from index.ts. What is known of a rule besides how it is found.\n',
  )
  .replaceAll(/\{ (\w+) \}/g, "{ $1Meta as $1 }");
writeFileSync("packages/rgaa-audit/src/rules/meta.ts", metas);
/** @type {{ module: typeof import("./corpus/rulesPage") }} */
const { module: rules } = await runnerImport("./packages/rgaa-audit/scripts/corpus/rulesPage.ts");
/** @type {{ module: typeof import("./corpus/methodPage") }} */
const { module: method } = await runnerImport("./packages/rgaa-audit/scripts/corpus/methodPage.ts");
for (const [name, text] of Object.entries({ rules: rules.rulesPage(), method: method.methodPage() })) {
  const file = `packages/rgaa-audit/docs/${name}.md`;
  writeFileSync(file, text);
  console.log(file);
}
