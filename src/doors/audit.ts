export { auditOpenPage as auditPage, type OpenPageAudit, type OpenPageOptions } from "../audit/openPage";
export type { Scheme, Source, Violation } from "../audit/violation";
