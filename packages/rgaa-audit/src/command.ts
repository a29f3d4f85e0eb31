// The command as another tool runs it, with pages, rules and settings of its own.

export type { AnyArguments, AuditSettings, Host, PageSources } from "./command/host";
export { runAudit } from "./command/run";
export type { MarkdownPage, UnreadableFile } from "./subjects";
