import type { Issue as BaseIssue, Path } from "@dsfr-blocks/base/issue";
import type { Position } from "@dsfr-blocks/base/position";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import { relatedIn, type Rule, shorten } from "./rule";
import type { readingRules, textRules } from "./rules";

/** The name of a rule of texts, keys and values. */
export type ContentRuleName = (typeof readingRules | typeof textRules)[number]["name"];

/** The name of a rule: one of ours, or one that a site's block or page brings. */
export type RuleName = ContentRuleName | (string & Readonly<Record<never, never>>);

/** Issue in what an author wrote, as data: reading a file never throws for it. */
export type Issue = BaseIssue<RuleName>;

/** An issue in content that is in no file: its path leads to it. A fix counts in the text that stands there. */
export interface ContentIssue extends Omit<Issue, "file" | "line" | "column" | "path"> {
  readonly path: Path;
}

export interface Report {
  readonly file: string;
  readonly language: Language;
  /** True in a form, which shows fields and not a file: its sentences do not name keys or marks. French only. */
  readonly inForm?: boolean | undefined;
}

export function makeIssue<Data extends object>(
  report: Report,
  rule: Rule<Data>,
  place: Position,
  data: Data,
  path?: Path,
): Issue & { readonly url: string } {
  const { name, severity } = rule;
  return {
    file: report.file,
    ...place,
    severity,
    rule: name,
    message: formatMessage(rule, report.inForm ? "form" : report.language, shorten(data)),
    ...(path && { path }),
    ...relatedIn(rule, data),
    url: `docs/errors.md#${name}`,
  };
}
