import { readFileSync } from "node:fs";
import type { RuleSet } from "rgaa-audit";
import { MARKUP_RULES } from "../../markup-rules/list";

/** Audit rules that check the markup of our blocks. The script of these rules is next to the file that runs. */
export const markupRules: RuleSet = {
  list: MARKUP_RULES,
  // read each time that a page is audited
  get script() {
    return readFileSync(new URL("./markup-rules.js", import.meta.url), "utf8");
  },
};
