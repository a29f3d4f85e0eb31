import type { Browser } from "playwright-core";
import type { RuleSet } from "rgaa-audit";
import { auditPage } from "../../packages/rgaa-audit/src/auditPage";
import type { PageAudit } from "../../packages/rgaa-audit/src/finding";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import { BEHAVIOUR } from "./behaviour";
import { BLIND } from "./blind";
import { MARKUP } from "./markup";
import type { Mutation } from "./mutation";

export type { Mutation } from "./mutation";

/** Every fault to plant: those that a rule must find, then those that none can. */
export const mutations: readonly Mutation[] = [...MARKUP, ...BEHAVIOUR, ...BLIND];

/** Plants a fault in a page, and gives what the audit then finds. */
export async function findingsOn(
  browser: Browser,
  { scripts, rules }: { readonly scripts: AuditScripts; readonly rules: RuleSet },
  html: string,
  { name, plant, schemes = ["light"], widths = [1280] }: Mutation,
): Promise<PageAudit["findings"]> {
  // the page's own policy forbids what most faults are made of
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.setContent(plant(html));
    const { findings } = await auditPage(page, { name, scripts, schemes, widths, rules });
    return findings;
  } finally {
    await context.close();
  }
}
