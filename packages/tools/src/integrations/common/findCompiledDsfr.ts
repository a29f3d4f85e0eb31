import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDsfr } from "../../styles/load";
import { UserError } from "../../site/userError";

/** File that all styles start with. It exists in every version of the DSFR, once compiled. */
const COMPILED_FILE = "dist/dsfr.main.min.css";

/**
 * Returns the folder of the DSFR installed nearest to one of these folders, otherwise next to this package.
 *
 * @throws {UserError} If the DSFR is not installed, or if its compiled files are missing: since version 1.15, a site accepts
 *   the terms of use, then compiles them.
 */
export function findCompiledDsfr(folders: readonly string[]): string {
  const dsfr = findDsfr(folders);
  if (dsfr === undefined) throw new UserError("noDsfr");
  if (!existsSync(join(dsfr, COMPILED_FILE)))
    throw new UserError("dsfrNotCompiled", { version: readVersion(dsfr), path: COMPILED_FILE });
  return dsfr;
}

function readVersion(dsfr: string): string {
  return (JSON.parse(readFileSync(join(dsfr, "package.json"), "utf8")) as { version: string }).version;
}
