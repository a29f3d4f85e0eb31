import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDistFolder, findDsfr } from "../../styles/load";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { UserError } from "../../site/userError";

/** First stylesheet that `loadStyles` reads. The file exists in every version of the DSFR, once the DSFR is compiled. */
const COMPILED_FILE = "dsfr.main.min.css";

/**
 * Returns the folder of the installed DSFR, as `findDsfr` does. Also checks that the files of this DSFR are compiled.
 *
 * @throws {UserError} If the DSFR is not installed, or if its compiled files are missing. Since version 1.15 of the DSFR, a
 *   site must accept the terms of use, then compile these files.
 */
export function findCompiledDsfr(folders: readonly string[]): string {
  const dsfr = findDsfr(folders);
  if (dsfr === undefined) throw new UserError("noDsfr");
  const path = join(findDistFolder(dsfr), COMPILED_FILE);
  if (!existsSync(path))
    throw new UserError("dsfrNotCompiled", {
      version: readVersion(dsfr),
      path: toRelativeName(dsfr, path),
    });
  return dsfr;
}

function readVersion(dsfr: string): string {
  return (JSON.parse(readFileSync(join(dsfr, "package.json"), "utf8")) as { version: string }).version;
}
