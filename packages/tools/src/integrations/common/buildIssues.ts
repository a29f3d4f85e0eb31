import { resolve } from "node:path";
import { codeFrame, linesOf } from "@dsfr-blocks/base/codeFrame";
import { findCause, type Issue, formatHeadline } from "@dsfr-blocks/base/issue";
import { faultsIn } from "../../site/compileFile";

/** An issue as Rollup, Rolldown and Vite's overlay show it. */
export interface BuildIssue {
  readonly message: string;
  readonly id: string;
  /** Columns count from 1, as in the message: bundlers and Vite's overlay print them, and open an editor there, as they are. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
  readonly cause?: unknown;
}

type Sources = ReadonlyMap<string, string>;

const FRAME_WIDTH = 100;

/** All errors in one, as a build ends at the first: it stands where the first one does, and says them all. */
export function errorOf(issues: readonly Issue[], sources: Sources, root: string): BuildIssue {
  const errors = faultsIn(issues);
  const [first] = errors;
  if (!first) throw new TypeError("no error among the issues");
  const message = errors.map(formatHeadline).join("\n");
  return { ...buildIssue(first, sources, root), message, ...findCause(errors) };
}

export function warningsOf(issues: readonly Issue[], sources: Sources, root: string): BuildIssue[] {
  const warnings = issues.filter(({ severity }) => severity === "warning");
  return warnings.map((each) => buildIssue(each, sources, root));
}

function buildIssue(issue: Issue, sources: Sources, root: string): BuildIssue {
  const { file, line, column } = issue;
  const id = resolve(root, file);
  return {
    message: formatHeadline(issue),
    id,
    loc: { file: id, line, column },
    frame: frameOf(issue, sources),
  };
}

/** The line that an issue is about. */
export function frameOf(issue: Issue, sources: Sources): string {
  return codeFrame(linesOf(sources.get(issue.file) ?? ""), issue, FRAME_WIDTH);
}
