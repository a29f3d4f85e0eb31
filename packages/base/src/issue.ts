import { visible, visibleName } from "./codeFrame";
import type { Position } from "./position";

/** How grave a finding can be, from the gravest: an error keeps the page from being made, the others are advice. */
export const SEVERITIES = ["error", "warning", "info"] as const;
/** How grave a finding is: an error keeps the page from being made, the others are advice. */
export type Severity = (typeof SEVERITIES)[number];

/** What a sentence may name: keys, values, kinds. */
export type Details = Readonly<Record<string, string>>;

/** Where a value stands: the keys and list indexes from the top, as in `["how", "desc"]`. */
export type Path = readonly (string | number)[];

/** A replacement in the file: offsets in UTF-16 code units, after the byte order mark. */
export interface Fix {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What is wrong at a place of a file: what every check gives, and every report takes. */
export interface Issue<RuleName extends string = string> extends Position {
  /** Name of the file as it was given; "" without one. */
  readonly file: string;
  readonly severity: Severity;
  /** The rule's name, the same in every language. */
  readonly rule: RuleName;
  /** Section that explains the rule, relative to the package's documentation; a site's own rule has none. */
  readonly url?: string;
  /** What is wrong, and what to write instead. */
  readonly message: string;
  /** The keys and list indexes that lead to the value; absent when it is about the file itself. */
  readonly path?: Path;
  /** The files, addresses, titles and names that it depends on besides its own file. */
  readonly related?: readonly string[];
  /** What fixes it without judgement, where something does. */
  readonly fix?: Fix;
  /** The error in the code of a site's own block or page, with its stack. */
  readonly cause?: unknown;
}

export interface FileLocation {
  readonly file: string;
  readonly place: Position;
  readonly severity: Severity;
}

export function createIssue({ file, place, severity }: FileLocation, rule: string, message: string): Issue {
  return { file, ...place, severity, rule, message };
}

export function isError({ severity }: Pick<Issue, "severity">): boolean {
  return severity === "error";
}

/** For an error that holds several findings: the one in a site's own code. */
export function findCause(findings: readonly Issue[]): { readonly cause?: unknown } {
  const { cause } = findings.find((each) => each.cause !== undefined) ?? {};
  return cause === undefined ? {} : { cause };
}

/** In reading order: by line, then column. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** `page.md:5:13` */
export function formatLocation({ file, line, column }: Pick<Issue, "file" | "line" | "column">): string {
  return `${visibleName(file)}:${line}:${column}`;
}

/** `page.md:5:13  sentence  [rule]` */
export function formatHeadline(finding: Issue): string {
  return `${formatLocation(finding)}  ${visible(finding.message)}  [${finding.rule}]`;
}
