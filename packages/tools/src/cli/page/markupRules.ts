import { readFileSync } from "node:fs";
import type { RuleSet } from "rgaa-audit";
import { MARKUP_RULES } from "../../markup-rules/list";

/** Audit rules that check the markup of our blocks. The script of these rules is in the same folder as the built command. */
export const markupRules: RuleSet = {
  list: MARKUP_RULES,
  // read the script at each access, not when this module loads
  get script() {
    return readFileSync(new URL("./markup-rules.js", import.meta.url), "utf8");
  },
};
