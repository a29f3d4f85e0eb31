import type { Finding, Path } from "@dsfr-blocks/base/finding";
import type { Place } from "@dsfr-blocks/base/place";
import { type Language, messageOf } from "@dsfr-blocks/base/sentence";
import { relatedIn, type Rule, shorten } from "./rule";
import type { readingRules, textRules } from "./rules";

/** The name of a rule of texts, keys and values. */
export type ContentRuleName = (typeof readingRules | typeof textRules)[number]["name"];

/** The name of a rule: one of ours, or one that a site's block or page brings. */
export type RuleName = ContentRuleName | (string & Readonly<Record<never, never>>);

/** A finding in what an author wrote: a value with a place, never an exception. */
export interface Issue extends Finding {
  readonly rule: RuleName;
  /** The section that explains the rule, relative to the package's documentation; a site's own rule has none. */
  readonly url?: string;
}

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
  place: Place,
  data: Data,
  path?: Path,
): Issue & { readonly url: string } {
  const { name, severity } = rule;
  return {
    file: report.file,
    ...place,
    severity,
    rule: name,
    message: messageOf(rule, report.inForm ? "form" : report.language, shorten(data)),
    ...(path && { path }),
    ...relatedIn(rule, data),
    url: `docs/errors.md#${name}`,
  };
}
