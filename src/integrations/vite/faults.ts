import { resolve } from "node:path";
import { codeFrame, linesOf } from "../../files/codeFrame";
import { type Finding, headline, isError } from "../../files/finding";

/** A fault as Rollup, Rolldown and Vite's overlay show it. */
export interface Fault {
  readonly message: string;
  readonly id: string;
  /** Rollup counts columns from 0. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
}

type Sources = ReadonlyMap<string, string>;

const FRAME_WIDTH = 100;

/** All errors in one fault, as a build ends at the first: it stands where the first one does, and says them all. */
export function errorOf(findings: readonly Finding[], sources: Sources, root: string): Fault {
  const errors = findings.filter(isError);
  const [first] = errors;
  if (!first) throw new TypeError("no error among the findings");
  return { ...faultOf(first, sources, root), message: errors.map(headline).join("\n") };
}

export function warningsOf(findings: readonly Finding[], sources: Sources, root: string): Fault[] {
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return warnings.map((each) => faultOf(each, sources, root));
}

function faultOf(finding: Finding, sources: Sources, root: string): Fault {
  const { file, line, column } = finding;
  const id = resolve(root, file);
  return {
    message: headline(finding),
    id,
    loc: { file: id, line, column: column - 1 },
    frame: codeFrame(linesOf(sources.get(file) ?? ""), finding, FRAME_WIDTH),
  };
}
