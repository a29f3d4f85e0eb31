import type { Issue, Severity } from "../../content/issue";
import { type Place, START } from "../place";
import type { Language } from "../../content/sentences";
import { visible, visibleName } from "../codeFrame";
import { sayOfFile } from "../../site/sentences";
import type { FileError, OnFileError } from "./userError";

/** The folder that names of files start from, and the language of what is said of them. */
export interface Where {
  readonly cwd: string;
  readonly language: Language;
}

/** An issue of the content, or what is wrong with a file before its content could be read. */
export type FileIssue = Omit<Issue, "rule" | "url"> & {
  readonly rule: string;
  /** The error in the code of a site's own block or page, with its stack. */
  readonly cause?: unknown;
};

export interface FileIssueAt {
  readonly file: string;
  readonly place: Place;
  readonly severity: Severity;
}

/** An issue that is not about the content; the rule is its sentence's name. */
export function fileIssue({ file, place, severity }: FileIssueAt, rule: string, message: string): FileIssue {
  return { file, ...place, severity, rule, message };
}

/** A file that could not be read or written, where others could. */
export function accessIssue(error: FileError, severity: Severity, language: Language): FileIssue {
  const { path, sentence, details } = error;
  const rule = sentence === "not-utf-8-name" ? sentence : "file-access";
  const at = { file: path, place: START, severity };
  return fileIssue(at, rule, sayOfFile(language, sentence, details));
}

/** The files that cannot be read or written, each once. */
export type Unread = Map<string, FileIssue>;

/** Notes each file that fails, so that it stops nothing. */
export function notingIn(unread: Unread, { language }: Where): OnFileError {
  return (error) => void unread.set(error.path, accessIssue(error, "error", language));
}

export function isError({ severity }: FileIssue): boolean {
  return severity === "error";
}

/** For an error that holds several issues: the one in a site's own code. */
export function causeIn(issues: readonly FileIssue[]): { readonly cause?: unknown } {
  const { cause } = issues.find((issue) => issue.cause !== undefined) ?? {};
  return cause === undefined ? {} : { cause };
}

/** `page.md:5:13` */
export function placeOf({ file, line, column }: Pick<FileIssue, "file" | "line" | "column">): string {
  return `${visibleName(file)}:${line}:${column}`;
}

/** `page.md:5:13  sentence  [rule]` */
export function headline(issue: FileIssue): string {
  return `${placeOf(issue)}  ${visible(issue.message)}  [${issue.rule}]`;
}
