import type { Browser } from "playwright-core";
import type { RuleSet } from "rgaa-audit";
import { auditPage } from "../../packages/rgaa-audit/src/auditPage";
import type { PageAudit } from "../../packages/rgaa-audit/src/finding";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import { BEHAVIOUR } from "./behaviour";
import { UNDETECTABLE } from "./blind";
import { MARKUP } from "./markup";
import type { Mutation } from "./mutation";

export type { Mutation } from "./mutation";

/** All defects to plant: the defects that an audit rule must detect, then the defects that no audit rule can detect. */
export const mutations: readonly Mutation[] = [...MARKUP, ...BEHAVIOUR, ...UNDETECTABLE];

/** Plants a defect in a page, audits the page, and returns the findings. */
export async function auditMutation(
  browser: Browser,
  { scripts, rules }: { readonly scripts: AuditScripts; readonly rules: RuleSet },
  html: string,
  { name, plant, schemes = ["light"], widths = [1280] }: Mutation,
): Promise<PageAudit["findings"]> {
  // bypass the page's own content security policy, which would block most defects
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
