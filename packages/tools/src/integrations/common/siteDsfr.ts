import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDsfr } from "../../styles/load";
import { UserError } from "../../site/userError";

/** What all styles begin with: of the files that a DSFR has compiled, one that no version lacks. */
const COMPILED = "dist/dsfr.main.min.css";

/**
 * The folder of the DSFR installed nearest to one of these folders, else beside this package. Throws a `UserError` where there is
 * none, and for one without its compiled files: from 1.15 on, a site accepts its terms, then makes them.
 */
export function siteDsfr(folders: readonly string[]): string {
  const dsfr = findDsfr(folders);
  if (dsfr === undefined) throw new UserError("noDsfr");
  if (!existsSync(join(dsfr, COMPILED)))
    throw new UserError("dsfrNotCompiled", { version: versionOf(dsfr), path: COMPILED });
  return dsfr;
}

function versionOf(dsfr: string): string {
  return (JSON.parse(readFileSync(join(dsfr, "package.json"), "utf8")) as { version: string }).version;
}
