// Entry point of the command for another tool, which runs it with its own pages, rules and settings.

export type { AnyArguments, AuditSettings, AuditTool as Host, PageSources } from "./command/auditTool";
export { runAudit } from "./command/run";
export type { MarkdownPage, UnreadableFile } from "./subjects";
