import type { AuditedPage, Outcome } from "../../outcome";
import type { Finding } from "../../finding";
import { type Answer, coversPage, isCriterionAnswer } from "./answers";
import { isCurrent } from "./contents";

/** Returns the outcome without the review items that a person has closed, each page with those that are still open. */
export function closeQuestions<T extends Pick<Outcome, "pages" | "answers">>(outcome: T): T {
  if (outcome.answers.every(isCriterionAnswer)) return outcome;
  const pages = outcome.pages.map((page) => ({
    ...page,
    reviews: page.reviews.filter((review) => !isClosed(review, page, outcome.answers)),
  }));
  return { ...outcome, pages };
}

/** Whether an answer closes a review item. The item opens again when the content of its page changes. */
function isClosed({ rule, selector }: Finding, page: AuditedPage, answers: readonly Answer[]): boolean {
  return answers.some(
    (each) =>
      !isCriterionAnswer(each) &&
      each.question === rule &&
      each.selector === selector &&
      coversPage(each, page.name) &&
      isCurrent(each, page),
  );
}
