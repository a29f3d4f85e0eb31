// `npm run reference`: writes docs/commands.md from the help of every command, and docs/props.md from the types.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

process.chdir(join(import.meta.dirname, ".."));
/** @type {{ module: typeof import("./reference/page") }} */
const { module } = await runnerImport("./scripts/reference/page.ts", {
  configFile: false,
  logLevel: "error",
});
for (const [file, write] of Object.entries(module.REFERENCE)) writeFileSync(file, write());
