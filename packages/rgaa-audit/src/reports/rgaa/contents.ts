import { isSeq, parseDocument } from "yaml";
import { computeChecksum } from "../../checksum";
import type { AuditedPage } from "../../outcome";
import { type Answer, coversPage, type Entry, isBlank } from "./answers";
import { getCriterion } from "../../rule/getCriterion";

/**
 * Returns the checksum that an answer on a page records: that of the page's content and of the page's errors against the
 * answer's criterion. If an error is added or corrected, the checksum changes, and the answer expires. The checksum of an answer
 * to a question, which has no criterion, is that of the page's content.
 */
export function computeContent(criterion: string | undefined, page: AuditedPage): string {
  const errors = criterion === undefined ? [] : listErrors(criterion, page);
  const lines = errors.map(({ rule, selector }) => `${rule} ${selector}`);
  return computeChecksum([page.audit.content, ...lines.sort()]);
}

/** Whether a page is still as it was when an answer was given. An answer without checksums is always current. */
export function isCurrent(answer: Answer, page: AuditedPage): boolean {
  if (answer.content === undefined) return true;
  const criterion = "criterion" in answer ? answer.criterion : undefined;
  return answer.content.split(" ").includes(computeContent(criterion, page));
}

/** Returns the errors that fail a criterion on a page. Warnings do not count, but errors in the baseline do. */
export function listErrors(criterion: string, { findings, known }: AuditedPage) {
  return [...findings, ...known].filter(
    ({ rgaa, severity }) => severity === "error" && rgaa.includes(criterion),
  );
}

/**
 * Adds checksums to each answer that has none: those of its pages or, without a page, of all pages. Skips entries that are still
 * to be answered, and pages whose audit was interrupted, because their errors are not all known. Returns the new text of the
 * file.
 */
export function addContents(text: string, pages: readonly AuditedPage[]): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const list = document.get("answers");
  if (!isSeq(list)) return text;
  for (const [index, entry] of (list.toJS(document) as readonly Entry[]).entries()) {
    const { criterion, test, content } = entry as Readonly<Record<string, string | undefined>>;
    const covered = pages.filter(({ name, audit }) => coversPage(entry, name) && audit.untried.length === 0);
    if (covered.length > 0 && !content && !isBlank(entry))
      document.setIn(
        ["answers", index, "content"],
        covered
          .map((page) => computeContent(test === undefined ? criterion : getCriterion(test), page))
          .join(" "),
      );
  }
  return document.toString({ lineWidth: 0 });
}
