import { findLoadingProblem } from "../../styles/dsfrProblems";
import { findDsfr } from "../../styles/load";
import { UserError } from "../../site/userError";

/**
 * Returns the folder of the installed DSFR, as `findDsfr` does. Also checks that the files of this DSFR are compiled.
 *
 * @throws {UserError} If the DSFR is not installed, or if its compiled files are missing. Since version 1.15 of the DSFR, a
 *   site must accept the terms of use, then compile these files.
 */
export function findCompiledDsfr(folders: readonly string[]): string {
  const dsfr = findDsfr(folders);
  const problem = findLoadingProblem(dsfr);
  if (dsfr === undefined || problem) throw new UserError(problem?.message ?? "noDsfr", problem?.details);
  return dsfr;
}
