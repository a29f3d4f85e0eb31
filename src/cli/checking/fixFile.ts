import { accessSync, constants, lstatSync } from "node:fs";
import { resolve } from "node:path";
import type { TextFile } from "../../files/textFile";
import { writeWhole } from "../files/writeWhole";
import type { FileIssue } from "../../files/fileIssue";
import type { Io } from "../io";
import { say } from "../sentences";
import { reaching } from "../userError";
import { proveFixes, type ReadFixes } from "./proveFixes";

/** A fixed space may bring another to light; none brings more. */
const MOST_ROUNDS = 5;

/** Says all that can be better in a page's file. */
export type CheckFile = (page: TextFile) => readonly FileIssue[];

export interface Fixed {
  readonly page: TextFile;
  /** What is left. */
  readonly issues: readonly FileIssue[];
  /** How many places were fixed. */
  readonly count: number;
  /** How many were not, since that would have changed something else, or something that is no file. */
  readonly left: number;
}

/** How a page is checked, and its fixes found. */
export interface FixOptions {
  readonly check: CheckFile;
  readonly read: ReadFixes;
}

/**
 * Checks a page, fixes in its file what needs no judgement, and checks again. The rest of the file
 * stays byte for byte. Left alone are a file whose syntax is not understood, and, with a word, one behind a symbolic
 * link or a pipe.
 */
export function fixFile(page: TextFile, { check, read }: FixOptions, io: Io): Fixed {
  const issues = check(page);
  const unfixed = { page, issues, count: 0, left: 0 };
  if (page.issue || issues.some(({ rule }) => rule === "yaml-syntax")) return unfixed;
  if (!isOwnFile(page, io.cwd)) {
    const said = issues.map((each) => (each.fix ? asLeft(each, say(io, "fixElsewhere")) : each));
    return { ...unfixed, issues: said, left: issues.filter(({ fix }) => fix).length };
  }
  let proven = proveFixes(page.source, read);
  let count = proven.made.length;
  for (let round = 1; round < MOST_ROUNDS && proven.made.length > 0; round++) {
    proven = proveFixes(proven.source, read);
    count += proven.made.length;
  }
  const left = new Set(proven.left.map(({ offset }) => offset));
  const fixed = { ...page, source: proven.source };
  if (count > 0) writeFile(fixed, io.cwd);
  const found = count > 0 ? check(fixed) : issues;
  return {
    page: fixed,
    issues: found.map((each) => (left.has(each.fix?.offset ?? -1) ? asLeft(each, say(io, "fixLeft")) : each)),
    count,
    left: left.size,
  };
}

/** What was to be fixed and is not is no mere remark. */
function asLeft(issue: FileIssue, why: string): FileIssue {
  const severity = issue.severity === "info" ? "warning" : issue.severity;
  return { ...issue, severity, message: `${issue.message} ${why}` };
}

/** A file behind a symbolic link is somebody else’s to write; a pipe’s place is not a file’s to take. */
export function isOwnFile({ file }: TextFile, cwd: string): boolean {
  return lstatSync(resolve(cwd, file)).isFile();
}

/** Writes a page's file in the place of the one that was read. */
export function writeFile({ file, source, mark }: TextFile, cwd: string): void {
  const path = resolve(cwd, file);
  // to rename over it would get round its protection
  reaching(file, () => accessSync(path, constants.W_OK));
  writeWhole(path, mark + source, file);
}
