import type { AuditedPage, Outcome } from "../../outcome";
import type { ContentType } from "../../page/contentTypes";
import { CRITERIA } from "../../criteria";
import { type CriterionAnswer, isSigned, selectAnswers, type Verdict } from "./answers";
import { computeContent, listErrors } from "./contents";

/** Row of the grid: the verdicts of a criterion. */
export interface GridRow {
  readonly criterion: string;
  /** Verdict on the elements that all pages share: `NC` if the same element fails on every page; otherwise `NT`. */
  readonly shared: Verdict;
  /** Verdict of each page, in the order of the grid's pages. */
  readonly verdicts: readonly Verdict[];
  /** Whether, on each page, a person's answer overrides a finding. */
  readonly overruled: readonly boolean[];
}

/** RGAA grid: the verdicts of the 106 criteria on each page. */
export interface Grid {
  readonly pages: readonly string[];
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
 * on the page.
 */
export function createGrid({ pages, answers }: Pick<Outcome, "pages" | "answers">): Grid {
  return {
    pages: pages.map(({ name }) => name),
    rows: Object.keys(CRITERIA).map((criterion) => {
      const results = pages.map((page) => decideVerdict(criterion, page, answers));
      return {
        criterion,
        shared: isSharedFailure(criterion, pages) ? "NC" : "NT",
        verdicts: results.map(({ verdict }) => verdict),
        overruled: results.map(({ isOverruled }) => isOverruled),
      };
    }),
  };
}

function decideVerdict(criterion: string, page: AuditedPage, answers: readonly CriterionAnswer[]) {
  const hasErrors = listErrors(criterion, page).length > 0;
  const [answer] = findApplicableAnswers(criterion, page, answers).filter(
    (each) => !hasErrors || isSigned(each),
  );
  if (answer) return { verdict: answer.verdict, isOverruled: hasErrors && answer.verdict !== "NC" };
  return { verdict: hasErrors ? ("NC" as const) : getDefaultVerdict(criterion, page), isOverruled: false };
}

/** Returns the verdict of a criterion that has neither a finding nor an answer. */
function getDefaultVerdict(criterion: string, { audit }: AuditedPage): Verdict {
  const kind = CONTENT_CRITERIA.find(([criteria]) => criteria.test(criterion))?.[1];
  const isComplete = audit.frames === 0 && audit.untried.length === 0;
  if (kind && !audit.kinds.includes(kind) && isComplete)
    return audit.possibleKinds.includes(kind) ? "NT" : "NA";
  return DECIDED_CRITERIA.includes(criterion) && isComplete ? "C" : "NT";
}

/** Returns the answers to a criterion that apply to a page. An answer expires when what it covers on the page changes. */
function findApplicableAnswers(
  criterion: string,
  page: AuditedPage,
  answers: readonly CriterionAnswer[],
): CriterionAnswer[] {
  const current = computeContent(criterion, page);
  return selectAnswers(page.name, answers).filter(
    ({ criterion: about, content = current }) => about === criterion && content.split(" ").includes(current),
  );
}

/**
 * Returns the unsigned answers that contradict a finding. Such an answer would override the finding if it had `who`, `date` and
 * `comment`.
 */
export function listUnsignedAnswers({
  pages,
  answers,
}: Pick<Outcome, "pages" | "answers">): CriterionAnswer[] {
  return answers.filter(
    (answer) =>
      answer.verdict !== "NC" &&
      !isSigned(answer) &&
      pages.some(
        (page) =>
          findApplicableAnswers(answer.criterion, page, [answer]).length > 0 &&
          listErrors(answer.criterion, page).length > 0,
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
