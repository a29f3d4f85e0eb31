// `npm run audit-rules` writes packages/rgaa-audit/src/rules/meta.ts from the index of the rules, docs/rules.md from the rules and
// the corpus that tests them, and docs/method.md from the rules and the RGAA's tests.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../../scripts/load.mjs";

process.chdir(join(import.meta.dirname, "../../.."));
const FOLDER = "packages/rgaa-audit";
/** @type {typeof import("./corpus/metaList")} */
const { formatMetaList } = await load(`${FOLDER}/scripts/corpus/metaList.ts`);
writeFileSync(`${FOLDER}/src/rules/meta.ts`, formatMetaList());
/** @type {typeof import("./corpus/rulesPage")} */
const { formatRulesPage } = await load(`${FOLDER}/scripts/corpus/rulesPage.ts`);
/** @type {typeof import("./corpus/methodPage")} */
const { formatMethodPage } = await load(`${FOLDER}/scripts/corpus/methodPage.ts`);
for (const [name, text] of Object.entries({ rules: formatRulesPage(), method: formatMethodPage() })) {
  const file = `${FOLDER}/docs/${name}.md`;
  writeFileSync(file, text);
  console.log(file);
}
