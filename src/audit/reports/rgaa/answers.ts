import { isSeq, parseDocument } from "yaml";
import type { AuditedPage } from "../../audit";
import { CRITERIA } from "../../rules/criteria";
import { type Verdict, VERDICTS } from "./grid";

/** What a person answered for a criterion on a page. */
export interface Answer {
  readonly criterion: string;
  readonly page: string;
  readonly verdict: Verdict;
  readonly comment?: string;
  readonly date?: string;
  readonly who?: string;
  /** What the page held then, in short; written by the audit. */
  readonly content?: string;
}

/** A person's answers, as far as they still hold. */
export interface Answers {
  /** Undefined where nobody answered, or where the page has changed since. */
  of(criterion: string, page: Pick<AuditedPage, "name" | "audit">): Answer | undefined;
}

export const NO_ANSWERS: Answers = { of: () => undefined };

/** What is wrong in a file of answers: its place in the list, from 1, and the key. */
export interface WrongAnswer {
  readonly place: number;
  readonly key: string;
}

/** Reads `rgaa.yaml`: `answers`, a list. One wrong answer where it is no such file. */
export function readAnswers(text: string): readonly Answer[] | readonly [WrongAnswer] {
  // all values are text: 1.10 is no number
  const document = parseDocument(text, { schema: "failsafe" });
  const list: unknown =
    document.errors.length > 0 ? undefined : (document.toJS() as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(list)) return [{ place: 0, key: "answers" }];
  for (const [index, each] of (list as readonly Partial<Answer>[]).entries()) {
    if (!Object.hasOwn(CRITERIA, each.criterion ?? "")) return [{ place: index + 1, key: "criterion" }];
    if (!each.page) return [{ place: index + 1, key: "page" }];
    if (!VERDICTS.some((verdict) => verdict === each.verdict)) return [{ place: index + 1, key: "verdict" }];
  }
  return list as readonly Answer[];
}

/** An answer holds while its page has the content that it had; one that was never seen with a page holds from now on. */
export function answersOf(list: readonly Answer[]): Answers {
  return {
    of: (criterion, page) =>
      list.find(
        (answer) =>
          answer.criterion === criterion &&
          answer.page === page.name &&
          (answer.content === undefined || answer.content === page.audit.content),
      ),
  };
}

/** The file with what each page holds now beside the answers that had no content yet; comments and order stay. */
export function withContents(text: string, pages: readonly Pick<AuditedPage, "name" | "audit">[]): string {
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
