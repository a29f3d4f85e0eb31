import type { RuleSet } from "rgaa-audit";
import { pageScript } from "../../packages/rgaa-audit/tests/support/auditScripts";
import { MARKUP_RULES } from "@dsfr-blocks/tools/markup-rules/list";

/** The rules that hold our blocks to their promises, from the sources as they are now. */
export async function loadMarkupRules(): Promise<RuleSet> {
  return {
    list: MARKUP_RULES,
    script: await pageScript("packages/tools/src/markup-rules/page.ts", "markupRules"),
  };
}
