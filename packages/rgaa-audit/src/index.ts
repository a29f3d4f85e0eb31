export { type AuditOptions, auditPage } from "./auditPage";
export type { AuditConfig } from "./command/settings";
export type { PageRule, RuleSet } from "./rule";
export type { Finding, PageAudit, Scheme, FindingCondition, Source, Condition } from "./finding";
export { type GridConformity, readConformity } from "./conformity";
export type { ConformityResult } from "./reports/rgaa/conformity";
