import { type Conformity, getConformity, truncateRate } from "@dsfr-blocks/base/conformity";
import { getCriterionTitle } from "../../criteria";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { escapeMarkdown } from "../quote";
import type { CriterionAnswer, Verdict } from "./answers";
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
  const pages = grid.pages.map((_, pageIndex) =>
    computeRates(grid.rows.map(({ verdicts }) => verdicts[pageIndex] ?? "NA")),
  );
  const averageRate = roundRate(pages.reduce((sum, { rate }) => sum + rate, 0) / pages.length);
  return { ...all, rate: roundRate(all.rate), averageRate, state: getConformity(all.rate) };
}

/**
 * Returns the verdict of a criterion for the whole site, according to the RGAA. A criterion fails for the site if it fails on
 * at least one page. A criterion does not apply to the site if it applies to no page.
 */
function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  return (["NC", "C"] as const).find((each) => verdicts.includes(each)) ?? "NA";
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
export function formatNonConformities({ pages, rows }: Grid, answers: readonly CriterionAnswer[]): string {
  const items = rows.flatMap(({ criterion, verdicts }) => {
    const failing = pages.filter((_, pageIndex) => verdicts[pageIndex] === "NC");
    if (failing.length === 0) return [];
    const explained = answers.filter(({ criterion: about, verdict, page, comment }) => {
      const isAbout = about === criterion && (page === undefined || failing.includes(page));
      return isAbout && verdict === "NC" && comment?.trim();
    });
    const answersByComment = groupBy(explained, ({ comment = "" }) => comment.replace(/\s+/g, " ").trim());
    const pagesText =
      failing.length === pages.length ? "toutes les pages auditées" : failing.map(formatPageName).join(", ");
    const explanation = [...answersByComment]
      .map(([comment, group]) => {
        const commented = failing.filter((name) => group.some(({ page }) => (page ?? name) === name));
        // a comment about some of the pages says nothing about the others
        const prefix =
          commented.length < failing.length ? `Sur ${commented.map(formatPageName).join(", ")} : ` : "";
        return `${prefix}${comment}`;
      })
      .join(" ");
    const name = escapeMarkdown(getCriterionTitle(criterion, "fr"));
    return [`- ${name} (critère ${criterion}), sur ${pagesText}. ${explanation}`.trimEnd()];
  });
  return items.map((item) => `${item}\n`).join("");
}

/** Returns the RGAA criteria that fail and that no answer explains in a comment. */
export function listUnexplained({ rows }: Grid, answers: readonly CriterionAnswer[]): string[] {
  const explained = new Set(
    answers.filter(({ verdict, comment }) => verdict === "NC" && comment).map(({ criterion }) => criterion),
  );
  const failing = rows.filter(({ verdicts }) => verdicts.includes("NC"));
  return failing.map(({ criterion }) => criterion).filter((each) => !explained.has(each));
}

/** Returns the pages as lines of Markdown. A page whose name is a URL becomes a link. */
export function formatPages({ pages }: Grid): string[] {
  return pages.map((page) =>
    isUrl(page) ? `[${formatPageName(page)}](<${new URL(page).href}>)` : formatPageName(page),
  );
}

function formatPageName(page: string): string {
  if (!isUrl(page)) return escapeMarkdown(page);
  const { host, pathname, search } = new URL(page);
  return escapeMarkdown(`${host.replace(/^www\./, "")}${pathname}${search}`);
}

function isUrl(page: string): boolean {
  return /^https?:/i.test(page) && URL.canParse(page);
}
