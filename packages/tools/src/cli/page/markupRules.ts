import { readFileSync } from "node:fs";
import type { RuleSet } from "rgaa-audit";
import { MARKUP_RULES } from "../../markup-rules/list";

/** Rules of the requirements of our blocks, for the audit. Their script is next to the running file. */
export const markupRules: RuleSet = {
  list: MARKUP_RULES,
  // read each time that a page is audited
  get script() {
    return readFileSync(new URL("./markup-rules.js", import.meta.url), "utf8");
  },
};
