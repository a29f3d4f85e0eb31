// `npm run errors`: writes docs/errors.md and docs/errors.en.md from the rules of `check`, and the names of the rules that settings
// complete.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

process.chdir(join(import.meta.dirname, ".."));
/** @type {{ module: typeof import("./errors/page") }} */
const { module } = await runnerImport("./scripts/errors/page.ts", {
  configFile: false,
  resolve: { tsconfigPaths: true },
  logLevel: "error",
  plugins: [yaml()],
});
for (const [file, text] of Object.entries(module.errorsFiles())) writeFileSync(file, text);
