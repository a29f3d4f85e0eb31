import { isSeq, parseDocument } from "yaml";
import { computeChecksum } from "../../checksum";
import type { AuditedPage } from "../../outcome";

/**
 * Returns the checksum that an answer to a criterion on a page records: that of the page's content and of the page's errors
 * against this criterion. If an error is added or corrected, the checksum changes, and the answer expires.
 */
export function computeContent(criterion: string, page: AuditedPage): string {
  const errors = listErrors(criterion, page).map(({ rule, selector }) => `${rule} ${selector}`);
  return computeChecksum([page.audit.content, ...errors.sort()]);
}

/** Returns the errors that fail a criterion on a page. Warnings do not count, but errors in the baseline do. */
export function listErrors(criterion: string, { findings, known }: AuditedPage) {
  return [...findings, ...known].filter(
    ({ rgaa, severity }) => severity === "error" && rgaa.includes(criterion),
  );
}

/**
 * Adds checksums to each answer that has none: those of its page or, without a page, of all pages. Skips a page whose audit was
 * interrupted, because its errors are not all known. Returns the new text of the file.
 */
export function addContents(text: string, pages: readonly AuditedPage[]): string {
  const document = parseDocument(text, { schema: "failsafe" });
  const list = document.get("answers");
  if (!isSeq(list)) return text;
  for (const [index] of list.items.entries()) {
    const readKey = (key: string) => document.getIn(["answers", index, key]) as string | undefined;
    const page = readKey("page");
    const covered = pages.filter(({ name, audit }) => (page ?? name) === name && audit.untried.length === 0);
    const criterion = readKey("criterion") ?? "";
    if (covered.length > 0 && readKey("content") === undefined)
      document.setIn(
        ["answers", index, "content"],
        covered.map((each) => computeContent(criterion, each)).join(" "),
      );
  }
  return document.toString({ lineWidth: 0 });
}
