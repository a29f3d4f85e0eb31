import { accessSync, constants, lstatSync } from "node:fs";
import { resolve } from "node:path";
import type { TextFile } from "../../files/textFile";
import { writeWhole } from "../files/writeWhole";
import { count as countOf, type Finding } from "../report/finding";
import { reaching } from "../userError";
import { applyFixes } from "./applyFixes";

/** Says all that can be better in a page's file. */
export type CheckFile = (page: TextFile) => readonly Finding[];

/** A corrected space may bring another to light; none brings more. */
const MOST_ROUNDS = 5;

export interface Fixed {
  readonly page: TextFile;
  /** What is left. */
  readonly findings: readonly Finding[];
  /** How many places were fixed. */
  readonly count: number;
}

/**
 * Checks a page, fixes in its file what needs no judgement, and checks again. The rest of the file
 * stays byte for byte. Left alone are a file whose syntax is not understood, and one behind a symbolic link.
 */
export function fixFile(page: TextFile, check: CheckFile, cwd: string): Fixed {
  let fixed: Fixed = { page, findings: check(page), count: 0 };
  if (!isSound(fixed) || lstatSync(resolve(cwd, page.file)).isSymbolicLink()) return fixed;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = fixOnce(fixed, check);
    if (!next) break;
    fixed = next;
  }
  if (fixed.count > 0) write(fixed.page, cwd);
  return fixed;
}

function fixOnce({ page, findings, count }: Fixed, check: CheckFile): Fixed | undefined {
  const fixes = fixesOf(findings);
  const applied = applyFixes(page.source, fixes);
  if (applied.count === 0) return undefined;
  const fixedPage = { ...page, source: applied.text };
  const left = check(fixedPage);
  // a space taken away may show that the one that stays is to be another: nothing else may come of a fix
  const shown = fixes.filter(({ text }) => text === "").length;
  const isBetter = fixesOf(left).length <= fixes.length - applied.count + shown;
  if (!isBetter || countOf(left, "error") > countOf(findings, "error")) return undefined;
  return { page: fixedPage, findings: left, count: count + applied.count };
}

function fixesOf(findings: readonly Finding[]) {
  return findings.flatMap(({ fix }) => fix ?? []);
}

function isSound({ page, findings }: Fixed): boolean {
  return !page.fault && findings.every(({ rule }) => rule !== "yaml-syntax");
}

function write({ file, source, mark }: TextFile, cwd: string): void {
  const path = resolve(cwd, file);
  // to rename over it would get round its protection
  reaching(file, () => accessSync(path, constants.W_OK));
  writeWhole(path, mark + source, file);
}
