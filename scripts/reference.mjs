// `npm run reference` writes docs/commands.md from the help of every command, docs/props.md and docs/api.md from the TypeScript
// types, and src/blocks/views.ts from src/blocks/index.ts.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load.mjs";

process.chdir(join(import.meta.dirname, ".."));
/** @type {typeof import("./reference/page")} */
const { REFERENCE } = await load("scripts/reference/page.ts");
for (const [file, write] of Object.entries(REFERENCE)) writeFileSync(file, write());
