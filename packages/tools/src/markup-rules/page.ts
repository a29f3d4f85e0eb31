import type { RuleFinder } from "rgaa-audit/rule";
import * as finders from ".";

declare const rgaaAudit: { add(rules: readonly RuleFinder[]): void };

// bundled as a script of its own, dist/markup-rules.js, which the audit puts into each page
rgaaAudit.add(Object.values(finders));
