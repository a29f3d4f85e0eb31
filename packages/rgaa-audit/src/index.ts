export { auditOpenPage as auditPage, type OpenPageAudit, type OpenPageOptions } from "./openPage";
export type { PageRule, RuleSet } from "./rule";
export type { Scheme, Source, Violation } from "./violation";
export { type GridConformity, readConformity } from "./conformity";
export type { ConformityResult } from "./reports/rgaa/conformity";
