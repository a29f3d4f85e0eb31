import type { AuditedPage, Outcome } from "../../outcome";

/** Where a page's faults are in the report: its name may be no id. */
export function pageId({ pages }: Pick<Outcome, "pages">, page: AuditedPage): string {
  return `page-${pages.indexOf(page) + 1}`;
}
