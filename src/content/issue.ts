import type { Place } from "../base/place";
import { type Language, type Rule, sentence, severityOf } from "./sentences";
import type { Path } from "./validate";

/** The name of a rule: one of ours, or one that a site's block or page brings. */
export type RuleName = Rule | (string & Readonly<Record<never, never>>);

/** A problem in what an author wrote: a value with a place, never an exception. */
export interface Issue {
  /** The file's name as the caller gave it; "" when it gave none. */
  readonly file: string;
  /** 1-based, in the file itself. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number;
  readonly severity: Severity;
  readonly rule: RuleName;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The keys and list indexes that lead to the value, as in `["how", "desc"]`; absent when the issue is about the file itself. */
  readonly path?: Path;
  /** The section that explains the rule, relative to the package's documentation; a site's own rule has none. */
  readonly url?: string;
  /** What fixes it without judgement, where something does. */
  readonly fix?: Fix;
}

/** A problem in content that is in no file: its path leads to it. A fix counts in the text that stands there. */
export interface ContentIssue extends Omit<Issue, "file" | "line" | "column" | "path"> {
  readonly path: Path;
}

/** A replacement in the file: offsets in UTF-16 code units, after the byte order mark. */
export interface Fix {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export type Severity = "error" | "warning" | "info";

/** What a sentence may name: keys, values, kinds. */
export type Details = Readonly<Record<string, string>>;

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

/** In reading order: by line, then column. */
export function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
