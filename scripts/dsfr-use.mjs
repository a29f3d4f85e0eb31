// What the library uses of the DSFR: `node scripts/dsfr-use.mjs` prints what the build writes into dist/dsfr.json.

import { dirname } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

/**
 * From the sources, so that it needs no build.
 * @returns {Promise<{ use: import("./dsfr/use").DsfrUse, tokens: import("./dsfr/tokens").DesignTokens }>}
 */
export async function dsfrUse() {
  const { module } = await runnerImport("./scripts/dsfr/use.ts", {
    configFile: false,
    logLevel: "error",
    plugins: [yaml()],
  });
  const dsfr = dirname(createRequire(import.meta.url).resolve("@gouvfr/dsfr/package.json"));
  const { dsfrUse, dsfrTokens } = /** @type {typeof import("./dsfr/use")} */ (module);
  return { use: dsfrUse(dsfr), tokens: dsfrTokens(dsfr) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify((await dsfrUse()).use, null, 2));
