import { readFileSync } from "node:fs";
import type { RuleSet } from "rgaa-audit";
import { MARKUP_RULES } from "../../markup-rules/list";

/** The rules that hold our blocks to their promises, for the audit; their script stands beside the file that runs. */
export const markupRules: RuleSet = {
  list: MARKUP_RULES,
  // read as a page is audited
  get script() {
    return readFileSync(new URL("./markup-rules.js", import.meta.url), "utf8");
  },
};
