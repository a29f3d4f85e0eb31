// `npm run audit-rules` writes packages/rgaa-audit/src/rules/meta.ts from the index of the rules, docs/rules.md from the rules
// and the corpus that tests them, and docs/method.md from the rules and the RGAA's tests.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../../scripts/load.mjs";

process.chdir(join(import.meta.dirname, "../../.."));
const FOLDER = "packages/rgaa-audit";
/** @type {typeof import("./corpus/formatMetaList")} */
const { formatMetaList } = await load(`${FOLDER}/scripts/corpus/formatMetaList.ts`);
writeFileSync(`${FOLDER}/src/rules/meta.ts`, formatMetaList());
/** @type {typeof import("./corpus/formatRulesPage")} */
const { formatRulesPage } = await load(`${FOLDER}/scripts/corpus/formatRulesPage.ts`);
/** @type {typeof import("./corpus/formatMethodPage")} */
const { formatMethodPage } = await load(`${FOLDER}/scripts/corpus/formatMethodPage.ts`);
for (const [name, text] of Object.entries({ rules: formatRulesPage(), method: formatMethodPage() })) {
  const file = `${FOLDER}/docs/${name}.md`;
  writeFileSync(file, text);
  console.log(file);
}
