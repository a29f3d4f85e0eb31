import { readFileSync } from "node:fs";

/** What is put into the page: two scripts, as text. */
export interface AuditScripts {
  /** axe-core's own `axe.source`. */
  readonly axe: string;
  /** The checks of `src/audit/page`, bundled: `readPageScript()`, in the built package. */
  readonly page: string;
}

/** The bundled checks, from the built package: a file beside the one that runs. */
export function readPageScript(): string {
  return readFileSync(new URL("./audit-page.js", import.meta.url), "utf8");
}
