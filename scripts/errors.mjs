// `npm run errors`: writes docs/errors.md and docs/errors.en.md from the rules of `check`, and the names of the rules that settings
// complete. `npm run errors:check` only says whether the texts are those that it would write.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

process.chdir(join(import.meta.dirname, ".."));
/** @type {{ module: typeof import("./errors/page") }} */
const { module } = await runnerImport("./scripts/errors/page.ts", {
  configFile: false,
  logLevel: "error",
  plugins: [yaml()],
});
for (const [file, text] of Object.entries(module.errorsFiles())) {
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${file} is not what the rules say: npm run errors`);
    process.exitCode = 1;
  }
}
