import { type Conformity, conformityAt, cutRate } from "@dsfr-blocks/base/conformity";
import { criterionTitle } from "../../criteria";
import { plain } from "../quote";
import type { Answer, Verdict } from "./answers";
import type { Grid } from "./grid";

/** The result of a grid in which every criterion is tested. */
export interface ConformityResult {
  readonly state: Conformity;
  /** Criteria that are met, and those that apply. */
  readonly met: number;
  readonly applicable: number;
  /** The part of criteria that are met on all pages, in per cent. */
  readonly rate: number;
  /** The mean of the pages' own rates, in per cent. */
  readonly averageRate: number;
}

/** The criteria that some page is not tested for, in RGAA's order. */
export function untestedIn({ rows }: Grid): string[] {
  return rows.filter(({ verdicts }) => verdicts.includes("NT")).map(({ criterion }) => criterion);
}

/** Undefined as long as one criterion is not tested on one page. */
export function conformityOf(grid: Grid): ConformityResult | undefined {
  if (untestedIn(grid).length > 0) return undefined;
  const all = rateOf(grid.rows.map(({ verdicts }) => wholeVerdict(verdicts)));
  const pages = grid.pages.map((_, page) => rateOf(grid.rows.map(({ verdicts }) => verdicts[page] ?? "NA")));
  const averageRate = computedRate(pages.reduce((sum, { rate }) => sum + rate, 0) / pages.length);
  return { ...all, rate: computedRate(all.rate), averageRate, state: conformityAt(all.rate) };
}

/** RGAA: one page that fails a criterion fails it for the site; it does not apply where it applies to no page. */
function wholeVerdict(verdicts: readonly Verdict[]): Verdict {
  return (["NC", "C"] as const).find((each) => verdicts.includes(each)) ?? "NA";
}

function rateOf(verdicts: readonly Verdict[]) {
  const met = verdicts.filter((each) => each === "C").length;
  const applicable = met + verdicts.filter((each) => each === "NC").length;
  return { met, applicable, rate: applicable === 0 ? 100 : (100 * met) / applicable };
}

/** A mean that should be 50 may come out a hair below; no two rates of a grid are that close. */
function computedRate(rate: number): number {
  return cutRate(Number(rate.toFixed(9)));
}

/** The non-conformities as a list in Markdown, in French: the criterion, its pages and what persons say of it. Empty without one. */
export function nonConformitiesIn({ pages, rows }: Grid, answers: readonly Answer[]): string {
  const items = rows.flatMap(({ criterion, verdicts }) => {
    const failing = pages.filter((_, page) => verdicts[page] === "NC");
    if (failing.length === 0) return [];
    const comments = answers
      .filter(({ criterion: about, verdict, page }) => {
        return about === criterion && verdict === "NC" && (page === undefined || failing.includes(page));
      })
      .map(({ comment = "" }) => comment.replace(/\s+/g, " ").trim());
    const where =
      failing.length === pages.length ? "toutes les pages auditées" : failing.map(pageName).join(", ");
    const said = [...new Set(comments)].filter(Boolean).join(" ");
    const name = plain(criterionTitle(criterion, "fr"));
    return [`- ${name} (critère ${criterion}), sur ${where}. ${said}`.trimEnd()];
  });
  return items.map((item) => `${item}\n`).join("");
}

/** The criteria that fail and of which no answer says more than that. */
export function unexplainedIn({ rows }: Grid, answers: readonly Answer[]): string[] {
  const explained = new Set(
    answers.filter(({ verdict, comment }) => verdict === "NC" && comment).map(({ criterion }) => criterion),
  );
  const failing = rows.filter(({ verdicts }) => verdicts.includes("NC"));
  return failing.map(({ criterion }) => criterion).filter((each) => !explained.has(each));
}

/** The pages as lines of Markdown, with a link to those that have an address. */
export function pageLines({ pages }: Grid): string[] {
  return pages.map((page) =>
    isAddress(page) ? `[${pageName(page)}](<${new URL(page).href}>)` : pageName(page),
  );
}

function pageName(page: string): string {
  if (!isAddress(page)) return plain(page);
  const { host, pathname, search } = new URL(page);
  return plain(`${host.replace(/^www\./, "")}${pathname}${search}`);
}

function isAddress(page: string): boolean {
  return /^https?:/i.test(page) && URL.canParse(page);
}
