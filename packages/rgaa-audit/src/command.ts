// Entry point for another tool that runs the command with its own pages, rules and settings.

export type { AnyArguments, AuditSettings, AuditTool as Host, PageSources } from "./command/auditTool";
export { runAudit } from "./command/run";
export type { MarkdownPage, UnreadableFile } from "./subjects";
