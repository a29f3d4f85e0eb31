import type { PageRule } from "rgaa-audit/rule";
import * as rules from "./index";

declare const rgaaAudit: { add(rules: readonly PageRule[]): void };

// bundled as a script of its own, dist/markup-rules.js, which the audit puts into each page
rgaaAudit.add(Object.values(rules));
