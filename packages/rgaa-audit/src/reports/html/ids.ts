import type { AuditedPage, Outcome } from "../../outcome";

/** Returns the id of a page's findings in the report, by its number: its name may not be a valid id. */
export function pageId({ pages }: Pick<Outcome, "pages">, page: AuditedPage): string {
  return `page-${pages.indexOf(page) + 1}`;
}

/** Returns the id of a rule's findings in the report, among those of a page; `page` is the id of the page. */
export function ruleId(page: string, rule: string): string {
  return `${page}-${rule}`;
}
