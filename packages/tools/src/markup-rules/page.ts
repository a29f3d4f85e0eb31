import type { RuleFinder } from "rgaa-audit/rule";
import * as finders from ".";

declare const rgaaAudit: { add(rules: readonly RuleFinder[]): void };

// the build bundles this module as a separate script, dist/markup-rules.js, which the audit injects into each page
rgaaAudit.add(Object.values(finders));
