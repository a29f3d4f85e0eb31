import type { AuditedPage } from "../outcome";

/** What a person calls a page: its title, or its name where it has none. */
export function titleOf({ name, audit }: Pick<AuditedPage, "name" | "audit">): string {
  return audit.title === "" ? name : audit.title;
}
