import { parseDocument } from "yaml";
import { CRITERIA } from "../../criteria";
import { AuditError } from "../../sentences/errors";

/** Verdicts of an RGAA audit on a criterion of a page: conforming, not conforming, not applicable, not tested. */
export const VERDICTS = ["C", "NC", "NA", "NT"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person's answer to a criterion. */
export interface CriterionAnswer {
  readonly criterion: string;
  /** Name of the page. If undefined, the answer applies to all pages. */
  readonly page?: string;
  readonly verdict: Verdict;
  readonly comment?: string;
  readonly date?: string;
  readonly who?: string;
  /**
   * Checksums of what the answer covers, separated by spaces: one for each page of the answer, as the page was at the time of
   * the answer. The audit adds these checksums.
   */
  readonly content?: string;
}

/**
 * Reads the list `answers` of a file of answers, such as `rgaa.yaml`.
 *
 * @throws {AuditError} If the list or one of its answers is not valid. The message contains `path`, and the number of the
 * answer, from 1, with the invalid key.
 */
export function readAnswers(text: string, path: string): readonly CriterionAnswer[] {
  const createError = (answerNumber: number, key: string) =>
    new AuditError("wrongAnswers", { path, answerNumber: String(answerNumber), key });
  // all values are text: 1.10 is not a number
  const document = parseDocument(text, { schema: "failsafe" });
  const list: unknown =
    document.errors.length > 0 ? undefined : (document.toJS() as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(list)) throw createError(0, "answers");
  for (const [index, each] of (list as readonly Partial<CriterionAnswer>[]).entries()) {
    const invalidEntry = Object.entries(each).find(([, value]) => typeof value !== "string");
    if (invalidEntry) throw createError(index + 1, invalidEntry[0]);
    if (!Object.hasOwn(CRITERIA, each.criterion ?? "")) throw createError(index + 1, "criterion");
    if (each.page !== undefined && !each.page) throw createError(index + 1, "page");
    if (!VERDICTS.some((verdict) => verdict === each.verdict)) throw createError(index + 1, "verdict");
  }
  return list as readonly CriterionAnswer[];
}

/** Whether an answer is signed: it has `who`, `date` and `comment`. Only a signed answer overrides a finding. */
export function isSigned({ who, date, comment }: CriterionAnswer): boolean {
  return [who, date, comment].every((each) => each?.trim());
}

/** Returns the answers for a page: first the answers for this page only, then the answers for all pages. */
export function selectAnswers(page: string, answers: readonly CriterionAnswer[]): CriterionAnswer[] {
  const pageAnswers = answers.filter((each) => each.page === page);
  return [...pageAnswers, ...answers.filter((each) => each.page === undefined)];
}
