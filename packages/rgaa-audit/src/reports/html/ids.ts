import type { AuditedPage, Outcome } from "../../outcome";

/** Where a page's findings are in the report: its name may be no id. */
export function pageId({ pages }: Pick<Outcome, "pages">, page: AuditedPage): string {
  return `page-${pages.indexOf(page) + 1}`;
}

/** Where a rule's findings are in the report, below those of its page. */
export function ruleId(page: string, rule: string): string {
  return `${page}-${rule}`;
}
