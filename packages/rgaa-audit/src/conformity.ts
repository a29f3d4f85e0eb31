import { readText } from "@dsfr-blocks/base/node/textFile";
import { type Answer, readAnswers } from "./reports/rgaa/answers";
import {
  conformityOf,
  type ConformityResult,
  nonConformitiesIn,
  pageLines,
  unexplainedIn,
  untestedIn,
} from "./reports/rgaa/conformity";
import { readGrid } from "./reports/rgaa/gridFiles";

/** The result of an RGAA grid, as data for a statement. */
export interface GridConformity {
  /** State and rates; undefined as long as one criterion is not tested on one page. */
  readonly result: ConformityResult | undefined;
  /** The non-conformities as a list in Markdown, in French; empty without one. */
  readonly nonConformities: string;
  /** The audited pages as lines of Markdown. */
  readonly pages: readonly string[];
  /** Criteria that some page is not tested for. */
  readonly untested: readonly string[];
  /** Criteria that fail and of which no answer says why. */
  readonly unexplained: readonly string[];
  /** How many answers the grid does not have yet. */
  readonly unmerged: number;
}

/**
 * Reads a grid that `--format rgaa` wrote, and a file of answers where one is named; paths start from `cwd`. Throws an
 * error whose `in(language)` is a sentence for what is none.
 */
export function readConformity(
  gridPath: string,
  answersPath: string | undefined,
  { cwd }: { readonly cwd: string },
): GridConformity {
  const grid = readGrid(readText(gridPath, cwd), gridPath);
  const answers: readonly Answer[] =
    answersPath === undefined ? [] : readAnswers(readText(answersPath, cwd), answersPath);
  const unmerged = answers.filter(({ criterion, page, verdict }) => {
    const row = grid.rows.find((each) => each.criterion === criterion);
    const places = page === undefined ? grid.pages.keys() : [grid.pages.indexOf(page)];
    return verdict !== "NT" && [...places].some((place) => row?.verdicts[place] === "NT");
  });
  return {
    result: conformityOf(grid),
    nonConformities: nonConformitiesIn(grid, answers),
    pages: pageLines(grid),
    untested: untestedIn(grid),
    unexplained: unexplainedIn(grid, answers),
    unmerged: unmerged.length,
  };
}
