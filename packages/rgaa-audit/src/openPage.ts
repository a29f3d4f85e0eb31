import type { Page } from "playwright-core";
import { type AuditOptions, auditPage } from "./auditPage";
import { loadScripts } from "./browser/openBrowser";
import { type PageAudit, type Violation, violationsOf } from "./violation";

/** How a page of one's own test is audited. */
export interface OpenPageOptions extends Omit<AuditOptions, "name" | "scripts" | "fragment"> {
  /** The page's name in what is found; its address by default. */
  readonly name?: string;
}

/** What an open page's audit came to. */
export interface OpenPageAudit extends Omit<PageAudit, "occurrences" | "reviews"> {
  readonly violations: readonly Violation[];
  /** What a person has to look at. */
  readonly reviews: readonly Violation[];
}

/**
 * Audits a page that is open in Playwright's Chromium, as it stands: logged in, a menu unfolded, a dialog open. It is
 * left at the last width, with the focus where a walk with Tab ended. Needs `axe-core` beside it.
 */
export async function auditOpenPage(page: Page, options: OpenPageOptions = {}): Promise<OpenPageAudit> {
  const { occurrences, reviews, ...audit } = await auditPage(page, {
    name: page.url(),
    ...options,
    scripts: await loadScripts(),
    fragment: options.within !== undefined,
  });
  return { ...audit, violations: violationsOf(occurrences), reviews: violationsOf(reviews) };
}
