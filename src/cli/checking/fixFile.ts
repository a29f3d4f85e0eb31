import { accessSync, constants, lstatSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "../../content/sentences";
import type { TextFile } from "../../files/textFile";
import { writeWhole } from "../files/writeWhole";
import type { Finding } from "../report/finding";
import { say } from "../sentences";
import { reaching } from "../userError";
import { proveFixes, type ReadFixes } from "./proveFixes";

/** A fixed space may bring another to light; none brings more. */
const MOST_ROUNDS = 5;

/** Says all that can be better in a page's file. */
export type CheckFile = (page: TextFile) => readonly Finding[];

export interface Fixed {
  readonly page: TextFile;
  /** What is left. */
  readonly findings: readonly Finding[];
  /** How many places were fixed. */
  readonly count: number;
  /** How many were not, since that would have changed something else. */
  readonly left: number;
}

/** How a page is checked, and its fixes found. */
export interface FixOptions {
  readonly check: CheckFile;
  readonly read: ReadFixes;
  readonly language: Language;
}

/**
 * Checks a page, fixes in its file what needs no judgement, and checks again. The rest of the file
 * stays byte for byte. Left alone are a file whose syntax is not understood, and one behind a symbolic link.
 */
export function fixFile(page: TextFile, { check, read, language }: FixOptions, cwd: string): Fixed {
  const findings = check(page);
  const isLink = () => lstatSync(resolve(cwd, page.file)).isSymbolicLink();
  if (!isSound(page, findings) || isLink()) return { page, findings, count: 0, left: 0 };
  let { source } = page;
  let count = 0;
  const left = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proven = proveFixes(source, read);
    left.clear();
    for (const { offset } of proven.left) left.add(offset);
    if (proven.made.length === 0) break;
    source = proven.source;
    count += proven.made.length;
  }
  const fixed = { ...page, source };
  if (count > 0) write(fixed, cwd);
  const found = count > 0 ? check(fixed) : findings;
  return {
    page: fixed,
    findings: found.map((each) => (left.has(each.fix?.offset ?? -1) ? asLeft(each, language) : each)),
    count,
    left: left.size,
  };
}

function isSound({ fault }: TextFile, findings: readonly Finding[]): boolean {
  return !fault && findings.every(({ rule }) => rule !== "yaml-syntax");
}

/** What was to be fixed and is not is no mere remark. */
function asLeft(finding: Finding, language: Language): Finding {
  const severity = finding.severity === "info" ? "warning" : finding.severity;
  return { ...finding, severity, message: `${finding.message} ${say(language, "fixLeft")}` };
}

function write({ file, source, mark }: TextFile, cwd: string): void {
  const path = resolve(cwd, file);
  // to rename over it would get round its protection
  reaching(file, () => accessSync(path, constants.W_OK));
  writeWhole(path, mark + source, file);
}
