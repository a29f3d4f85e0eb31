// `npm run errors` writes, from the check rules and the audit rules: docs/errors.md, docs/errors.en.md, and the types of rule
// names, with which an editor completes rule names in settings.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load.mjs";

process.chdir(join(import.meta.dirname, ".."));
/** @type {typeof import("./errors/page")} */
const { generateErrorsFiles } = await load("scripts/errors/page.ts");
for (const [file, text] of Object.entries(generateErrorsFiles())) writeFileSync(file, text);
