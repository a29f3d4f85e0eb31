import type { Issue as BaseIssue, Path } from "@dsfr-blocks/base/issue";
import type { Position } from "@dsfr-blocks/base/position";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import { getRelated, type Rule, shortenDetails } from "./rule";
import type { readingRules, textRules } from "./rules";

/** Name of a check rule about texts, keys or values. */
export type ContentRuleName = (typeof readingRules | typeof textRules)[number]["name"];

/** Name of a check rule: built-in, or defined by a block or page of the site. */
export type RuleName = ContentRuleName | (string & Readonly<Record<never, never>>);

/** Issue in an author's file, as data. Reading a file never throws an error because of the content of the file. */
export type Issue = BaseIssue<RuleName>;

/**
 * Issue in content that does not come from a file. The issue has a path instead of a position, and the offset of its fix is an
 * offset in the text at that path.
 */
export interface ContentIssue extends Omit<Issue, "file" | "line" | "column" | "path"> {
  readonly path: Path;
}

export interface IssueContext {
  readonly file: string;
  readonly language: Language;
  /**
   * Whether the issue is about a value in a form, not in a file. The message is then in French, without names of keys and
   * Markdown marks.
   */
  readonly inForm?: boolean | undefined;
}

export function createRuleIssue<Data extends object>(
  report: IssueContext,
  rule: Rule<Data>,
  position: Position,
  data: Data,
  path?: Path,
): Issue & { readonly url: string } {
  const { name, severity } = rule;
  return {
    file: report.file,
    ...position,
    severity,
    rule: name,
    message: formatMessage(rule, report.inForm ? "form" : report.language, shortenDetails(data)),
    ...(path && { path }),
    ...getRelated(rule, data),
    url: `docs/errors.md#${name}`,
  };
}
