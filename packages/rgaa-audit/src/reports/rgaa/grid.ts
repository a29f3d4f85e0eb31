import type { AuditedPage, Outcome } from "../../outcome";
import type { ContentType } from "../../page/contentTypes";
import { CRITERIA, listTests } from "../../criteria";
import { findRule } from "../../ruleTable";
import {
  type Answer,
  type CriterionAnswer,
  coversPage,
  isCriterionAnswer,
  isSigned,
  mergeVerdicts,
  selectAnswers,
  type Verdict,
} from "./answers";
import { isCurrent, listErrors } from "./contents";

/** Row of the grid: the verdicts of a criterion. */
export interface GridRow {
  readonly criterion: string;
  /** Verdict on the elements that all pages share: `NC` if the same element fails on every page; otherwise `NT`. */
  readonly shared: Verdict;
  /** Verdict of each page, in the order of the grid's pages. */
  readonly verdicts: readonly Verdict[];
  /** Whether, on each page, a person's answer overrides a finding. */
  readonly overruled: readonly boolean[];
  /** Content under derogation on each page, with the reason. Undefined if the page has no such content. */
  readonly derogations: readonly (string | undefined)[];
}

/** RGAA grid: the verdicts of the 106 criteria on each page. */
export interface Grid {
  readonly pages: readonly string[];
  /** Title of each page; "" if the page has no title. */
  readonly titles: readonly string[];
  readonly rows: readonly GridRow[];
}

/** RGAA criteria about one type of content. Such a criterion does not apply to a page without this type of content. */
const CONTENT_CRITERIA: readonly (readonly [criteria: RegExp, kind: ContentType])[] = [
  [/^1\./, "images"],
  [/^2\./, "frames"],
  [/^4\./, "media"],
  [/^5\./, "tables"],
  [/^6\./, "links"],
  [/^11\.8$/, "choices"],
  [/^11\.9$/, "buttons"],
  [/^11\./, "fields"],
  [/^13\.[34]$/, "downloads"],
];

/**
 * RGAA criteria that the rules decide completely: a page without an error conforms. 2.1: every frame has a title; 6.2: every
 * link has a text; 8.1: the page has a document type; 8.3: the page declares its language; 8.5: the page has a title.
 */
const DECIDED_CRITERIA = ["2.1", "6.2", "8.1", "8.3", "8.5"];

/**
 * Creates the grid of the 106 criteria on each page, from the findings (including the findings of the baseline) and the
 * answers. A signed answer overrides the findings. An unsigned answer counts only if no finding is an error for the criterion
 * on the page, or if it says NC too.
 */
export function createGrid({ pages, answers }: Pick<Outcome, "pages" | "answers">): Grid {
  return {
    pages: pages.map(({ name }) => name),
    titles: pages.map(({ audit }) => audit.title),
    rows: Object.keys(CRITERIA).map((criterion) => {
      const results = pages.map((page) => decideVerdict(criterion, page, answers));
      return {
        criterion,
        shared: isSharedFailure(criterion, pages) ? "NC" : "NT",
        verdicts: results.map(({ verdict }) => verdict),
        overruled: results.map(({ isOverruled }) => isOverruled),
        derogations: results.map(({ derogation }) => derogation),
      };
    }),
  };
}

function decideVerdict(criterion: string, page: AuditedPage, answers: readonly Answer[]) {
  const hasErrors = listErrors(criterion, page).length > 0;
  const applicable = selectAnswers(criterion, page.name, answers, (each) => isCurrent(each, page)).filter(
    (each) => !hasErrors || each.verdict === "NC" || isSigned(each),
  );
  const answer = applicable.find(({ test }) => test === undefined);
  const testAnswers = listTests(criterion).flatMap(
    (test) => applicable.find((each) => each.test === test) ?? [],
  );
  const derogations = [...(answer ? [answer] : []), ...testAnswers].flatMap((each) => each.derogation ?? []);
  const answered = decideByTests(criterion, testAnswers) ?? answer?.verdict;
  return {
    verdict: answered ?? (hasErrors ? ("NC" as const) : getDefaultVerdict(criterion, page)),
    isOverruled: hasErrors && answered !== undefined && answered !== "NC",
    derogation: derogations.length > 0 ? [...new Set(derogations)].join(" ") : undefined,
  };
}

/**
 * Returns the verdict of a criterion from the answers to its tests. Returns undefined as long as a test is not answered, unless
 * another test is NC.
 */
function decideByTests(criterion: string, testAnswers: readonly CriterionAnswer[]): Verdict | undefined {
  const verdicts = testAnswers.map(({ verdict }) => verdict).filter((verdict) => verdict !== "NT");
  const isDecided = verdicts.includes("NC") || verdicts.length === listTests(criterion).length;
  return isDecided ? mergeVerdicts(verdicts) : undefined;
}

/** Returns the verdict of a criterion that has neither a finding nor an answer. */
function getDefaultVerdict(criterion: string, { audit }: AuditedPage): Verdict {
  const kind = CONTENT_CRITERIA.find(([criteria]) => criteria.test(criterion))?.[1];
  const isComplete = audit.frames === 0 && audit.untried.length === 0;
  if (kind && !audit.kinds.includes(kind) && isComplete)
    return audit.possibleKinds.includes(kind) ? "NT" : "NA";
  return DECIDED_CRITERIA.includes(criterion) && isComplete ? "C" : "NT";
}

/**
 * Returns the unsigned answers that contradict a finding. Such an answer would override the finding if it had `who`, `date` and
 * `comment`. An answer to a test contradicts only the findings of the rules that decide this test.
 */
export function listUnsignedAnswers({
  pages,
  answers,
}: Pick<Outcome, "pages" | "answers">): CriterionAnswer[] {
  return answers
    .filter(isCriterionAnswer)
    .filter(
      (answer) =>
        answer.verdict !== "NC" &&
        !isSigned(answer) &&
        pages.some(
          (page) =>
            coversPage(answer, page.name) &&
            isCurrent(answer, page) &&
            listErrors(answer.criterion, page).some(
              ({ rule }) => answer.test === undefined || findRule(rule)?.tests.includes(answer.test),
            ),
        ),
    );
}

/** Whether there are several pages, and the same rule fails on an element with the same selector on all of them. */
function isSharedFailure(criterion: string, pages: readonly AuditedPage[]): boolean {
  const [first, ...otherPages] = pages.map(
    (page) => new Set(listErrors(criterion, page).map(({ rule, selector }) => `${rule} ${selector}`)),
  );
  return (
    first !== undefined &&
    otherPages.length > 0 &&
    [...first].some((error) => otherPages.every((page) => page.has(error)))
  );
}
