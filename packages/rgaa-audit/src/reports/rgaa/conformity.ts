import { type Conformity, getConformity, truncateRate } from "@dsfr-blocks/base/conformity";
import { getCriterionTitle } from "../../criteria";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isUrl } from "../../publicUrls";
import { escapeMarkdown } from "../quote";
import { type Answer, mergeVerdicts, selectAnswers, type Verdict } from "./answers";
import type { Grid } from "./grid";

/** Result of a grid in which every criterion is tested. */
export interface ConformityResult {
  readonly state: Conformity;
  /** Number of criteria that are met. */
  readonly met: number;
  /** Number of criteria that apply. */
  readonly applicable: number;
  /** Share, in per cent, of the applicable criteria that are met on all pages. */
  readonly rate: number;
  /** Mean of the pages' rates, in per cent. The rate of a page is the share of the page's applicable criteria that are met. */
  readonly averageRate: number;
}

/** Returns the RGAA criteria that are still untested on one or more pages, in the RGAA's order. */
export function listUntested({ rows }: Grid): string[] {
  return rows.filter(({ verdicts }) => verdicts.includes("NT")).map(({ criterion }) => criterion);
}

/** Computes the result of a grid. Returns undefined if a criterion is still untested on one or more pages. */
export function computeConformity(grid: Grid): ConformityResult | undefined {
  if (listUntested(grid).length > 0) return undefined;
  const all = computeRates(grid.rows.map(({ verdicts }) => mergeVerdicts(verdicts)));
  const pages = grid.pages
    .map((_, pageIndex) => computeRates(grid.rows.map(({ verdicts }) => verdicts[pageIndex] ?? "NA")))
    // as in the official grid, a page to which no criterion applies has no rate
    .filter(({ applicable }) => applicable > 0);
  const averageRate = roundRate(pages.reduce((sum, { rate }) => sum + rate, 0) / Math.max(pages.length, 1));
  return { ...all, rate: roundRate(all.rate), averageRate, state: getConformity(all.rate) };
}

function computeRates(verdicts: readonly Verdict[]) {
  const met = verdicts.filter((each) => each === "C").length;
  const applicable = met + verdicts.filter((each) => each === "NC").length;
  return { met, applicable, rate: applicable === 0 ? 100 : (100 * met) / applicable };
}

/**
 * Rounds a rate to remove floating-point errors, then truncates it. A floating-point error may put a mean of 50 slightly below
 * 50. The rounding hides no real difference, because different rates of a grid differ by much more.
 */
function roundRate(rate: number): number {
  return truncateRate(Number(rate.toFixed(9)));
}

/**
 * Returns the non-conformities as a Markdown list, in French: each criterion with its pages and the comments of the answers.
 * Returns "" if no criterion fails.
 */
export function formatNonConformities({ pages, rows }: Grid, answers: readonly Answer[]): string {
  const items = rows.flatMap(({ criterion, verdicts }) => {
    const failing = pages.filter((_, pageIndex) => verdicts[pageIndex] === "NC");
    if (failing.length === 0) return [];
    const comments = failing.flatMap((page) => listComments(criterion, page, answers));
    const explanation = [...groupBy(comments, ({ comment }) => comment)]
      .map(([comment, group]) => {
        // a comment about some of the pages says nothing about the others
        const commented = group.map(({ page }) => page);
        return commented.length < failing.length
          ? `Sur ${formatPageNames(commented, pages)} : ${comment}`
          : comment;
      })
      .join(" ");
    const name = escapeMarkdown(getCriterionTitle(criterion, "fr"));
    const where = formatPageNames(failing, pages);
    return [`- Critère ${criterion} non respecté sur ${where} : ${name}. ${explanation}`.trimEnd()];
  });
  return items.map((item) => `${item}\n`).join("");
}

/** Returns the comments that explain why a criterion fails on a page, each of them once. */
function listComments(criterion: string, page: string, answers: readonly Answer[]) {
  const comments = selectAnswers(criterion, page, answers)
    .filter(({ verdict, comment }) => verdict === "NC" && comment?.trim())
    .map(({ comment = "" }) => toOneLine(comment));
  return [...new Set(comments)].map((comment) => ({ page, comment }));
}

/**
 * Returns the content under derogation as a Markdown list, in French: each reason with its pages and criteria. Returns "" if no
 * page has such content.
 */
export function formatDerogations({ pages, rows }: Grid): string {
  const cells = rows.flatMap(({ criterion, derogations }) =>
    derogations.flatMap((reason, pageIndex) =>
      reason === undefined ? [] : [{ criterion, reason: toOneLine(reason), page: pages[pageIndex] ?? "" }],
    ),
  );
  const items = [...groupBy(cells, ({ reason }) => reason)].map(([reason, group]) => {
    const derogated = pages.filter((page) => group.some((cell) => cell.page === page));
    const criteria = [...new Set(group.map(({ criterion }) => criterion))];
    const label = criteria.length > 1 ? "critères" : "critère";
    return `- Sur ${formatPageNames(derogated, pages)} (${label} ${criteria.join(", ")}) : ${reason}`.trimEnd();
  });
  return items.map((item) => `${item}\n`).join("");
}

const toOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * Returns the pages as lines of Markdown, by their titles. A page whose name is a URL becomes a link. The name of a page is added
 * if the page is not a link, or if another page has the same title.
 */
export function formatPages({ pages, titles }: Grid): string[] {
  return pages.map((page, index) => {
    const name = formatPageName(page);
    const title = titles[index] ?? "";
    const isUnique = titles.filter((each) => each === title).length === 1;
    const text =
      title === "" ? name : `${escapeMarkdown(title)}${isUrl(page) && isUnique ? "" : ` (${name})`}`;
    return isUrl(page) ? `[${text}](<${new URL(page).href}>)` : text;
  });
}

/** Returns some of the grid's pages as text: their names, or that they are all of its pages. */
function formatPageNames(some: readonly string[], pages: readonly string[]): string {
  return some.length === pages.length ? "toutes les pages auditées" : some.map(formatPageName).join(", ");
}

function formatPageName(page: string): string {
  if (!isUrl(page)) return escapeMarkdown(page);
  const { host, pathname, search } = new URL(page);
  return escapeMarkdown(`${host.replace(/^www\./, "")}${pathname}${search}`);
}
