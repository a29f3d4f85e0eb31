import type { AuditedPage, Outcome } from "../../outcome";

/**
 * Returns the id of a page's findings in the report. The id contains the number of the page, because the name of the page is
 * not always a valid id.
 */
export function getPageId({ pages }: Pick<Outcome, "pages">, page: AuditedPage): string {
  return `page-${pages.indexOf(page) + 1}`;
}

/** Returns the id, in the report, of a rule's findings on a page. `page` is the id of the page's findings. */
export function getRuleId(page: string, rule: string): string {
  return `${page}-${rule}`;
}
