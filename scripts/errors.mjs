// `npm run errors` writes docs/errors.md and docs/errors.en.md from the rules of `check`, and the types of rule names that an
// editor completes in settings.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load.mjs";

process.chdir(join(import.meta.dirname, ".."));
/** @type {typeof import("./errors/page")} */
const { generateErrorsFiles } = await load("scripts/errors/page.ts");
for (const [file, text] of Object.entries(generateErrorsFiles())) writeFileSync(file, text);
