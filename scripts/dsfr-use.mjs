// What the library uses of the DSFR: `node scripts/dsfr-use.mjs` prints what the build writes into dist/dsfr.json.

import { dirname } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

/**
 * From the sources, so that it needs no build.
 * @returns {Promise<import("./dsfr/use").DsfrUse>}
 */
export async function dsfrUse() {
  const { module } = await runnerImport("./scripts/dsfr/use.ts", {
    configFile: false,
    logLevel: "error",
    plugins: [yaml()],
  });
  const dsfr = dirname(createRequire(import.meta.url).resolve("@gouvfr/dsfr/package.json"));
  const { dsfrUse } = /** @type {typeof import("./dsfr/use")} */ (module);
  return dsfrUse(dsfr);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await dsfrUse(), null, 2));
