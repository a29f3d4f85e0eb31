import { toPrintable, toPrintableName } from "./codeFrame";
import type { Position } from "./position";

/** Severities, from the most severe. An error prevents the page from being built; the other severities are advice. */
export const SEVERITIES = ["error", "warning", "info"] as const;
/** Severity of an issue. An error prevents the page from being built; the other severities are advice. */
export type Severity = (typeof SEVERITIES)[number];

/** Values for the placeholders of a message: keys, values, types. */
export type Details = Readonly<Record<string, string>>;

/** Keys and list indexes that lead to a value from the top, such as `["how", "desc"]`. */
export type Path = readonly (string | number)[];

/** Replacement in the file. Offset and length are in UTF-16 code units, counted after the byte order mark. */
export interface Fix {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Problem at a position of a file: the result of every check, and the input of every report. */
export interface Issue<RuleName extends string = string> extends Position {
  /** Name of the file as the caller gave it; "" for a text without a file. */
  readonly file: string;
  readonly severity: Severity;
  /** Name of the rule, the same in every language. */
  readonly rule: RuleName;
  /** URL of the documentation section that explains the rule, relative to the package. Absent for a site's own rule. */
  readonly url?: string;
  /** Description of the problem and of its correction. */
  readonly message: string;
  /** Keys and list indexes that lead to the value. Absent if the issue is about the whole file. */
  readonly path?: Path;
  /** Files (other than `file`), URLs, titles and names that the issue depends on. */
  readonly related?: readonly string[];
  /** Automatic correction. Absent if the correction needs a decision. */
  readonly fix?: Fix;
  /** Error thrown by the code of a site's own block or page, with its stack. */
  readonly cause?: unknown;
}

export interface FileLocation {
  readonly file: string;
  readonly position: Position;
  readonly severity: Severity;
}

export function createIssue(
  { file, position: place, severity }: FileLocation,
  rule: string,
  message: string,
): Issue {
  return { file, ...place, severity, rule, message };
}

export function isError({ severity }: Pick<Issue, "severity">): boolean {
  return severity === "error";
}

/**
 * Returns the first `cause` among some issues, to attach it to one error: the cause has the stack of the site's own code.
 * Returns `{}` if no issue has a cause.
 */
export function findCause(issues: readonly Issue[]): { readonly cause?: unknown } {
  const { cause } = issues.find((issue) => issue.cause !== undefined) ?? {};
  return cause === undefined ? {} : { cause };
}

/** Compares two positions in reading order: by line, then by column. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** Formats a location: `page.md:5:13`. */
export function formatLocation({ file, line, column }: Pick<Issue, "file" | "line" | "column">): string {
  return `${toPrintableName(file)}:${line}:${column}`;
}

/** Formats an issue: `page.md:5:13 message [rule]`. */
export function formatHeadline(issue: Issue): string {
  return `${formatLocation(issue)}  ${toPrintable(issue.message)}  [${issue.rule}]`;
}
