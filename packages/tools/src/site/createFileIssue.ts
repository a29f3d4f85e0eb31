import { toPrintableDetails } from "@dsfr-blocks/base/codeFrame";
import { type Issue, createIssue, type Severity } from "@dsfr-blocks/base/issue";
import type { Position } from "@dsfr-blocks/base/position";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import { getRelated, type Rule } from "@dsfr-blocks/content/rule";

interface IssueLocation {
  readonly file: string;
  readonly position: Position;
  readonly language: Language;
}

/** Creates the issue of a check rule at a position in a file. By default, the issue has the severity of the rule. */
export function createFileIssue<Data extends object>(
  rule: Rule<Data>,
  { file, position, language }: IssueLocation,
  data: Data,
  severity: Severity = rule.severity,
): Issue {
  const message = formatMessage(rule, language, toPrintableDetails(data));
  return { ...createIssue({ file, position, severity }, rule.name, message), ...getRelated(rule, data) };
}
