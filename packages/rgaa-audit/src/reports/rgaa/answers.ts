import { isSeq, parseDocument } from "yaml";
import { CRITERIA } from "../../criteria";
import { AuditError } from "../../sentences/errors";

/** Conforming, not conforming, not applicable, not tested: what an RGAA audit says of a criterion on a page. */
export const VERDICTS = ["C", "NC", "NA", "NT"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person answered for a criterion, on a page or, where none is named, on all. */
export interface Answer {
  readonly criterion: string;
  readonly page?: string;
  readonly verdict: Verdict;
  readonly comment?: string;
  readonly date?: string;
  readonly who?: string;
  /** What the page held then, in short; written by the audit. */
  readonly content?: string;
}

/**
 * Reads `rgaa.yaml`: `answers`, a list. `path` is the file's name in the `AuditError` that says what does not fit: the
 * place in the list, from 1, and the key.
 */
export function readAnswers(text: string, path: string): readonly Answer[] {
  const wrong = (place: number, key: string) =>
    new AuditError("wrongAnswers", { path, place: String(place), key });
  // all values are text: 1.10 is not a number
  const document = parseDocument(text, { schema: "failsafe" });
  const list: unknown =
    document.errors.length > 0 ? undefined : (document.toJS() as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(list)) throw wrong(0, "answers");
  for (const [index, each] of (list as readonly Partial<Answer>[]).entries()) {
    const odd = Object.entries(each).find(([, value]) => typeof value !== "string");
    if (odd) throw wrong(index + 1, odd[0]);
    if (!Object.hasOwn(CRITERIA, each.criterion ?? "")) throw wrong(index + 1, "criterion");
    if (each.page !== undefined && !each.page) throw wrong(index + 1, "page");
    if (!VERDICTS.some((verdict) => verdict === each.verdict)) throw wrong(index + 1, "verdict");
  }
  return list as readonly Answer[];
}

/** A page's name in the reports, and the sum of its texts. */
interface PageContent {
  readonly name: string;
  readonly audit: { readonly content: string };
}

/** The file with what each page holds now beside the answers that had no content yet; comments and order stay. */
export function withContents(text: string, pages: readonly PageContent[]): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const list = document.get("answers");
  if (!isSeq(list)) return text;
  for (const [index] of list.items.entries()) {
    const page = pages.find(({ name }) => name === document.getIn(["answers", index, "page"]));
    if (page && !document.hasIn(["answers", index, "content"]))
      document.setIn(["answers", index, "content"], page.audit.content);
  }
  return document.toString({ lineWidth: 0 });
}

/** True for an answer that says who gives it, when and why: such a one may say otherwise than a rule. */
export function isSigned({ who, date, comment }: Answer): boolean {
  return [who, date, comment].every((each) => each?.trim());
}

/** The answers for a page: first those for this page, then those for all pages. */
export function answersFor(page: string, answers: readonly Answer[]): Answer[] {
  const own = answers.filter((each) => each.page === page);
  return [...own, ...answers.filter((each) => each.page === undefined)];
}
