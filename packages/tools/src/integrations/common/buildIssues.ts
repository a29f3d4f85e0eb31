import { resolve } from "node:path";
import { formatCodeFrame, splitLines } from "@dsfr-blocks/base/codeFrame";
import { findCause, type Issue, formatHeadline } from "@dsfr-blocks/base/issue";
import { findBlockingIssues } from "../../site/compileFile";

/** An issue in the format of Rollup, Rolldown and Vite's overlay. */
export interface BuildIssue {
  readonly message: string;
  readonly id: string;
  /**
   * Position in the file. Columns start at 1, as in the message: bundlers and Vite's overlay print the column unchanged, and
   * open an editor at this column.
   */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
  readonly cause?: unknown;
}

type Sources = ReadonlyMap<string, string>;

const FRAME_WIDTH = 100;

/**
 * Combines all the errors into one, since a build stops at its first error. The result has the position of the first error,
 * and the messages of all the errors. If no issue is an error, combines all the issues.
 *
 * @throws {TypeError} If `issues` is empty.
 */
export function combineErrors(issues: readonly Issue[], sources: Sources, root: string): BuildIssue {
  const errors = findBlockingIssues(issues);
  const [first] = errors;
  if (!first) throw new TypeError("There are no issues to combine.");
  const message = errors.map(formatHeadline).join("\n");
  return { ...convertIssue(first, sources, root), message, ...findCause(errors) };
}

export function convertWarnings(issues: readonly Issue[], sources: Sources, root: string): BuildIssue[] {
  const warnings = issues.filter(({ severity }) => severity === "warning");
  return warnings.map((warning) => convertIssue(warning, sources, root));
}

function convertIssue(issue: Issue, sources: Sources, root: string): BuildIssue {
  const { file, line, column } = issue;
  const id = resolve(root, file);
  return {
    message: formatHeadline(issue),
    id,
    loc: { file: id, line, column },
    frame: formatFrame(issue, sources),
  };
}

/** Formats the source lines around the position of an issue. */
export function formatFrame(issue: Issue, sources: Sources): string {
  return formatCodeFrame(splitLines(sources.get(issue.file) ?? ""), issue, FRAME_WIDTH);
}
