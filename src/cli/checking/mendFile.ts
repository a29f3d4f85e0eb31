import { accessSync, constants, lstatSync } from "node:fs";
import { resolve } from "node:path";
import type { TextFile } from "../../files/textFile";
import { writeWhole } from "../files/writeWhole";
import { count as countOf, type Finding } from "../report/finding";
import { reaching } from "../userError";
import { applyFixes } from "./applyFixes";
import type { CheckFile } from "./checkFile";

/** A mended space may bring another to light; none brings more. */
const MOST_ROUNDS = 5;

export interface Mended {
  readonly page: TextFile;
  /** What is left. */
  readonly findings: readonly Finding[];
  /** How many places were mended. */
  readonly count: number;
}

/**
 * Checks a page, mends in its file what needs no judgement, and checks again. The rest of the file
 * stays byte for byte. Left alone are a file whose syntax is not understood, and one behind a symbolic link.
 */
export function mendFile(page: TextFile, check: CheckFile, cwd: string): Mended {
  let mended: Mended = { page, findings: check(page), count: 0 };
  if (!isSound(mended) || lstatSync(resolve(cwd, page.file)).isSymbolicLink()) return mended;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mendOnce(mended, check);
    if (!next) break;
    mended = next;
  }
  if (mended.count > 0) write(mended.page, cwd);
  return mended;
}

function mendOnce({ page, findings, count }: Mended, check: CheckFile): Mended | undefined {
  const fixes = fixesOf(findings);
  const applied = applyFixes(page.source, fixes);
  if (applied.count === 0) return undefined;
  const mendedPage = { ...page, source: applied.text };
  const left = check(mendedPage);
  // a space taken away may show that the one that stays is to be another: nothing else may come of a mending
  const shown = fixes.filter(({ text }) => text === "").length;
  const isBetter = fixesOf(left).length <= fixes.length - applied.count + shown;
  if (!isBetter || countOf(left, "error") > countOf(findings, "error")) return undefined;
  return { page: mendedPage, findings: left, count: count + applied.count };
}

function fixesOf(findings: readonly Finding[]) {
  return findings.flatMap(({ fix }) => fix ?? []);
}

function isSound({ page, findings }: Mended): boolean {
  return !page.fault && findings.every(({ rule }) => rule !== "yaml-syntax");
}

function write({ file, source, mark }: TextFile, cwd: string): void {
  const path = resolve(cwd, file);
  // to rename over it would get round its protection
  reaching(file, () => accessSync(path, constants.W_OK));
  writeWhole(path, mark + source, file);
}
