import type { Severity } from "../../content/issue";
import { visible } from "../../files/codeFrame";
import type { FileIssue } from "../../files/fileIssue";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Commands of a GitHub workflow, which shows each issue at its line of a pull request. */
export function githubReport(issues: readonly FileIssue[]): string {
  return issues.map(annotation).join("");
}

function annotation({ file, line, column, severity, rule, message }: FileIssue): string {
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${COMMANDS[severity]} ${properties}::${data(message)}\n`;
}

/** As the runner unescapes it: a message that holds a line break would end its command, and could begin another. */
function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
