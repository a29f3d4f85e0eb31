import type { AuditedPage } from "../outcome";

/** Returns the title of a page; the name of the page if the page has no title. */
export function getPageTitle({ name, audit }: Pick<AuditedPage, "name" | "audit">): string {
  return audit.title === "" ? name : audit.title;
}
