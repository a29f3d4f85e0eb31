import type { Page } from "playwright-core";
import type { Language } from "../content/sentences";
import { auditPage } from "./auditPage";
import { loadScripts } from "./browser/openBrowser";
import { type PageAudit, type Scheme, type Violation, violationsOf } from "./violation";

/** How a page of one's own test is audited. */
export interface OpenPageOptions {
  /** The page's name in what is found; its address by default. */
  readonly name?: string;
  /** Light, dark and forced colours by default. */
  readonly schemes?: readonly Scheme[];
  /** Of the viewport, in CSS pixels; 320, 768 and 1280 by default. */
  readonly widths?: readonly number[];
  /** Of the messages; French by default. */
  readonly language?: Language;
  /** A CSS selector of the part to keep to: nothing is asked of it that only a whole page owes. */
  readonly within?: string;
  /** Rules that are not to run. */
  readonly off?: readonly string[];
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
