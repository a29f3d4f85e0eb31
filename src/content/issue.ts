import type { Details, Finding, Path } from "../base/finding";
import type { Place } from "../base/place";
import { type Rule, sentence, severityOf } from "./sentences";
import type { Language } from "../base/sentence";

/** The name of a rule: one of ours, or one that a site's block or page brings. */
export type RuleName = Rule | (string & Readonly<Record<never, never>>);

/** A finding in what an author wrote: a value with a place, never an exception. */
export interface Issue extends Finding {
  readonly rule: RuleName;
  /** The section that explains the rule, relative to the package's documentation; a site's own rule has none. */
  readonly url?: string;
}

/** A problem in content that is in no file: its path leads to it. A fix counts in the text that stands there. */
export interface ContentIssue extends Omit<Issue, "file" | "line" | "column" | "path"> {
  readonly path: Path;
}

export interface Report {
  readonly file: string;
  readonly language: Language;
  /** True for who fills in a form, and sees fields and no file: sentences name neither keys nor marks. French alone. */
  readonly inForm?: boolean | undefined;
}

/** Characters of a value that a sentence quotes. */
const LONGEST_QUOTE = 100;

export function makeIssue(
  report: Report,
  rule: Rule,
  place: Place,
  details: Details = {},
  path?: Path,
): Issue & { readonly rule: Rule; readonly url: string } {
  return {
    file: report.file,
    ...place,
    severity: severityOf(rule),
    rule,
    message: sentence(rule, report.inForm ? "form" : report.language, shorten(details)),
    ...(path && { path }),
    url: `docs/errors.md#${rule}`,
  };
}

/** What a sentence never shortens: it comes from a schema. */
const WHOLE = new Set(["known", "example"]);

/** A sentence quotes enough of a value to recognise it. */
export function shorten(details: Details): Details {
  const entries = Object.entries(details).map(([name, value]) => {
    const isLong = !WHOLE.has(name) && value.length > LONGEST_QUOTE;
    return [name, isLong ? `${value.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…` : value];
  });
  return Object.fromEntries(entries) as Details;
}
