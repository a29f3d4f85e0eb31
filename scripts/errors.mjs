// `npm run errors`: writes docs/errors.md from the rules of `check`. `npm run errors:check` only says whether the text is the one
// that it would write.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

const file = "docs/errors.md";

process.chdir(join(import.meta.dirname, ".."));
/** @type {{ module: typeof import("./errors/page") }} */
const { module } = await runnerImport("./scripts/errors/page.ts", {
  configFile: false,
  logLevel: "error",
  plugins: [yaml()],
});
const text = module.errorsPage();
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error(`${file} is not what the rules say: npm run errors`);
  process.exitCode = 1;
}
