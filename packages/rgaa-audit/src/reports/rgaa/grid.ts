import type { AuditedPage, Outcome } from "../../outcome";
import type { Kind } from "../../page/kinds";
import { CRITERIA } from "../../criteria";
import { type Answer, answersFor, isSigned, type Verdict } from "./answers";

export interface GridRow {
  readonly criterion: string;
  /** Of what stands in the same place of all pages. */
  readonly shared: Verdict;
  /** One for each page, in the order of the grid's. */
  readonly verdicts: readonly Verdict[];
  /** Where a person's answer stands against a finding, for each page: true. */
  readonly overruled: readonly boolean[];
}

export interface Grid {
  readonly pages: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Criteria that speak of one kind of content: they do not apply to a page that has none of it. */
const ABOUT: readonly (readonly [criteria: RegExp, kind: Kind])[] = [
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
 * Criteria that the audit's rules decide whole: without an error, the page conforms. 2.1: every frame has a title; 6.2:
 * every link has a text; 8.1: there is a document type; 8.3: the page says its language; 8.5: it has a title.
 */
const DECIDED = ["2.1", "6.2", "8.1", "8.3", "8.5"];

/**
 * The 106 criteria on each page: what the rules found, known to the baseline or not, what a person answered, and otherwise
 * what is not tested. An answer that is signed wins over what was found; one that is not is only heard where nothing was.
 */
export function gridOf({ pages, answers }: Pick<Outcome, "pages" | "answers">): Grid {
  return {
    pages: pages.map(({ name }) => name),
    rows: Object.keys(CRITERIA).map((criterion) => {
      const said = pages.map((page) => verdictOn(criterion, page, answers));
      return {
        criterion,
        shared: isShared(criterion, pages) ? "NC" : "NT",
        verdicts: said.map(({ verdict }) => verdict),
        overruled: said.map(({ isOverruled }) => isOverruled),
      };
    }),
  };
}

function verdictOn(criterion: string, page: AuditedPage, answers: readonly Answer[]) {
  const isFaulty = errorsOf(criterion, page).length > 0;
  const [answer] = heard(criterion, page, answers).filter((each) => !isFaulty || isSigned(each));
  if (answer) return { verdict: answer.verdict, isOverruled: isFaulty && answer.verdict !== "NC" };
  return { verdict: isFaulty ? ("NC" as const) : untold(criterion, page), isOverruled: false };
}

/** Without a finding and without an answer. */
function untold(criterion: string, { audit }: AuditedPage): Verdict {
  const kind = ABOUT.find(([criteria]) => criteria.test(criterion))?.[1];
  const isWhole = audit.frames === 0 && audit.untried.length === 0;
  if (kind && !audit.kinds.includes(kind) && isWhole) return "NA";
  return DECIDED.includes(criterion) && isWhole ? "C" : "NT";
}

/** Answers for a criterion that hold on a page: those on a page while it has the content that it had. */
function heard(criterion: string, { name, audit }: AuditedPage, answers: readonly Answer[]): Answer[] {
  return answersFor(name, answers).filter(
    ({ criterion: about, page, content = audit.content }) =>
      about === criterion && (page === undefined || content === audit.content),
  );
}

/** The answers that would say otherwise than a rule, if they said who gives them, when and why. */
export function unsignedAnswers({ pages, answers }: Pick<Outcome, "pages" | "answers">): Answer[] {
  return answers.filter(
    (answer) =>
      answer.verdict !== "NC" &&
      !isSigned(answer) &&
      pages.some(
        (page) =>
          heard(answer.criterion, page, [answer]).length > 0 && errorsOf(answer.criterion, page).length > 0,
      ),
  );
}

/** A warning is advice: it makes nobody fail a criterion. A finding that is known fails it all the same. */
function errorsOf(criterion: string, { findings, known }: AuditedPage) {
  return [...findings, ...known].filter(
    ({ rgaa, severity }) => severity === "error" && rgaa.includes(criterion),
  );
}

/** True if one element, at one place, fails the criterion on every page, of several. */
function isShared(criterion: string, pages: readonly AuditedPage[]): boolean {
  const [first, ...others] = pages.map(
    (page) => new Set(errorsOf(criterion, page).map(({ rule, selector }) => `${rule} ${selector}`)),
  );
  return (
    first !== undefined &&
    others.length > 0 &&
    [...first].some((error) => others.every((page) => page.has(error)))
  );
}
