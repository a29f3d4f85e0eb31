import { readText } from "@dsfr-blocks/base/node/textFile";
import { isPublicUrl, type PublicSite, toPublicUrl } from "./publicUrls";
import { type Answer, coversPage, isCriterionAnswer, readAnswers } from "./reports/rgaa/answers";
import {
  computeConformity,
  type ConformityResult,
  formatDerogations,
  formatNonConformities,
  formatPages,
  listUntested,
} from "./reports/rgaa/conformity";
import { readGrid } from "./reports/rgaa/gridFiles";

/** Result of an RGAA grid, as data for an accessibility statement. */
export interface GridConformity {
  /** State of conformity and rates. Undefined if a criterion is still untested on one or more pages. */
  readonly result: ConformityResult | undefined;
  /** Markdown list of the non-conformities, in French. "" if no criterion fails. */
  readonly nonConformities: string;
  /** Markdown list of the content under derogation, in French. "" if no page has such content. */
  readonly derogations: string;
  /** Audited pages, each as a line of Markdown. */
  readonly pages: readonly string[];
  /** Names of the pages whose public URL is not known: files, and pages on this machine. */
  readonly unpublished: readonly string[];
  /** RGAA criteria that are still untested on one or more pages. */
  readonly untested: readonly string[];
  /**
   * Number of answers that are missing from the grid: for the criterion of such an answer, the grid still contains `NT` on a
   * page to which the answer applies.
   */
  readonly unmerged: number;
}

/**
 * Reads a grid written by `--format rgaa` and, if `answersPath` is set, a file of answers. Paths are relative to `cwd`. The
 * result names each page by its public URL if `replace` or `origin` leads to it.
 *
 * @throws {Error} If a file cannot be read or is not valid. The error's method `format(language)` returns the message.
 */
export function readConformity(
  gridPath: string,
  answersPath: string | undefined,
  { cwd, ...site }: { readonly cwd: string } & PublicSite,
): GridConformity {
  const localGrid = readGrid(readText(gridPath, cwd), gridPath);
  const grid = { ...localGrid, pages: localGrid.pages.map((page) => toPublicUrl(page, site)) };
  const localAnswers: readonly Answer[] =
    answersPath === undefined ? [] : readAnswers(readText(answersPath, cwd), answersPath);
  // an answer names its pages as the grid does
  const answers = localAnswers.map(({ page, ...answer }) =>
    page === undefined ? answer : { ...answer, page: [page].flat().map((each) => toPublicUrl(each, site)) },
  );
  // the answer to one of several tests leaves its criterion NT
  const unmerged = answers.filter(isCriterionAnswer).filter((answer) => {
    const row = grid.rows.find(({ criterion }) => criterion === answer.criterion);
    const isMissing = (page: string, index: number) =>
      coversPage(answer, page) && row?.verdicts[index] === "NT";
    return answer.test === undefined && answer.verdict !== "NT" && grid.pages.some(isMissing);
  });
  return {
    result: computeConformity(grid),
    nonConformities: formatNonConformities(grid, answers),
    derogations: formatDerogations(grid),
    pages: formatPages(grid),
    unpublished: grid.pages.filter((page) => !isPublicUrl(page)),
    untested: listUntested(grid),
    unmerged: unmerged.length,
  };
}
