import type { AuditedPage } from "../outcome";

/** Returns the title of a page, or its name if it has no title. */
export function getPageTitle({ name, audit }: Pick<AuditedPage, "name" | "audit">): string {
  return audit.title === "" ? name : audit.title;
}
