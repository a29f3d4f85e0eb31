export {
  auditOpenPage as auditPage,
  type OpenPageAudit,
  type OpenPageOptions,
} from "../../packages/rgaa-audit/src/openPage";
export type { Scheme, Source, Violation } from "../../packages/rgaa-audit/src/violation";
