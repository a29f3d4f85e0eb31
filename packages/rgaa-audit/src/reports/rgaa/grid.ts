import type { AuditedPage, Outcome } from "../../outcome";
import type { Kind } from "../../page/kinds";
import { CRITERIA } from "../../criteria";
import type { Answer, Verdict } from "./answers";

export interface GridRow {
  readonly criterion: string;
  /** Of what stands in the same place of all pages. */
  readonly shared: Verdict;
  /** One for each page, in the order of the grid's. */
  readonly verdicts: readonly Verdict[];
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

/** The 106 criteria on each page: what the rules found, what a person answered, and otherwise what is not tested. */
export function gridOf({ pages, answers }: Pick<Outcome, "pages" | "answers">): Grid {
  return {
    pages: pages.map(({ name }) => name),
    rows: Object.keys(CRITERIA).map((criterion) => ({
      criterion,
      shared: isShared(criterion, pages) ? "NC" : "NT",
      verdicts: pages.map((page) => verdictOn(criterion, page, answers)),
    })),
  };
}

function verdictOn(criterion: string, page: AuditedPage, answers: readonly Answer[]): Verdict {
  if (errorsOf(criterion, page).length > 0) return "NC";
  const answer = answers.find((each) => each.criterion === criterion && holdsFor(page, each));
  if (answer) return answer.verdict;
  const kind = ABOUT.find(([criteria]) => criteria.test(criterion))?.[1];
  if (kind && !page.audit.kinds.includes(kind) && page.audit.frames === 0) return "NA";
  return DECIDED.includes(criterion) && page.audit.frames === 0 ? "C" : "NT";
}

/** An answer holds while its page has the content that it had; one that was never seen with a page holds from now on. */
function holdsFor({ name, audit }: AuditedPage, { page, content = audit.content }: Answer): boolean {
  return page === name && content === audit.content;
}

/** A warning is advice: it makes nobody fail a criterion. */
function errorsOf(criterion: string, { findings }: AuditedPage) {
  return findings.filter(({ rgaa, severity }) => severity === "error" && rgaa.includes(criterion));
}

/** True where one element, at one place, fails the criterion on every page of several. */
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
