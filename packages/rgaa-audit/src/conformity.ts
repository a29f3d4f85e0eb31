import { readText } from "@dsfr-blocks/base/node/textFile";
import { type CriterionAnswer, readAnswers } from "./reports/rgaa/answers";
import {
  computeConformity,
  type ConformityResult,
  formatNonConformities,
  formatPages,
  listUnexplained,
  listUntested,
} from "./reports/rgaa/conformity";
import { readGrid } from "./reports/rgaa/gridFiles";

/** Result of an RGAA grid, as data for an accessibility statement. */
export interface GridConformity {
  /** State of conformity and rates. Undefined if a criterion is still untested on one or more pages. */
  readonly result: ConformityResult | undefined;
  /** Markdown list of the non-conformities, in French. "" if no criterion fails. */
  readonly nonConformities: string;
  /** Audited pages, each as a line of Markdown. */
  readonly pages: readonly string[];
  /** RGAA criteria that are still untested on one or more pages. */
  readonly untested: readonly string[];
  /** RGAA criteria that fail and that no answer explains in a comment. */
  readonly unexplained: readonly string[];
  /**
   * Number of answers that are missing from the grid: for the criterion of such an answer, the grid still contains `NT` on a
   * page to which the answer applies.
   */
  readonly unmerged: number;
}

/**
 * Reads a grid written by `--format rgaa` and, if `answersPath` is set, a file of answers. Paths are relative to `cwd`.
 *
 * @throws {Error} If a file cannot be read or is not valid. The error's method `format(language)` returns the message.
 */
export function readConformity(
  gridPath: string,
  answersPath: string | undefined,
  { cwd }: { readonly cwd: string },
): GridConformity {
  const grid = readGrid(readText(gridPath, cwd), gridPath);
  const answers: readonly CriterionAnswer[] =
    answersPath === undefined ? [] : readAnswers(readText(answersPath, cwd), answersPath);
  const unmerged = answers.filter(({ criterion, page, verdict }) => {
    const row = grid.rows.find((gridRow) => gridRow.criterion === criterion);
    const pageIndexes = page === undefined ? grid.pages.keys() : [grid.pages.indexOf(page)];
    return verdict !== "NT" && [...pageIndexes].some((index) => row?.verdicts[index] === "NT");
  });
  return {
    result: computeConformity(grid),
    nonConformities: formatNonConformities(grid, answers),
    pages: formatPages(grid),
    untested: listUntested(grid),
    unexplained: listUnexplained(grid, answers),
    unmerged: unmerged.length,
  };
}
