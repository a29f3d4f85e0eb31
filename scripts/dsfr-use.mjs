// `node scripts/dsfr-use.mjs` prints the parts of the DSFR that the library uses, which the build writes to dist/dsfr.json.

import { dirname } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

/**
 * Reads the sources of the library, without a build. Returns the parts of the DSFR that the library uses.
 * @returns {Promise<import("./dsfr/use").DsfrUse>}
 */
export async function collectDsfrUse() {
  /** @type {typeof import("./dsfr/use")} */
  const module = await load("scripts/dsfr/use.ts");
  const dsfr = dirname(createRequire(import.meta.url).resolve("@gouvfr/dsfr/package.json"));
  return module.collectDsfrUse(dsfr);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await collectDsfrUse(), null, 2));
