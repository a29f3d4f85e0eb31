import { accessSync, constants } from "node:fs";
import { resolve } from "node:path";
import type { Issue, Fix } from "@dsfr-blocks/base/issue";
import { readFrontMatter } from "@dsfr-blocks/content/read";
import {
  type FixableText,
  collectFixableTexts,
  type LocatedFix,
  serialiseContent,
} from "@dsfr-blocks/content/texts/fixes";
import { isSameExcept } from "@dsfr-blocks/content/yaml/isSameExcept";
import { isFrenchPage, readPage } from "dsfr-blocks/internal";
import type { Settings } from "../../site/settings";
import { isRegularFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { clearLock, editFile } from "@dsfr-blocks/base/node/editFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { findPageOrOnly, findPlacedLanguage, getRuleLevels, type SiteFiles } from "../../site/siteFiles";
import { getMessage } from "../messages";
import type { RenameResult } from "./renameKeys";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Maximum number of passes. A fix may reveal another space to fix, but a few passes are enough. */
const MAX_PASSES = 5;

/** Returns all the issues of a page file. */
export type CheckFile = (page: TextFile) => readonly Issue[];

interface FixResult {
  readonly page: TextFile;
  /** Issues that remain. */
  readonly issues: readonly Issue[];
  /** Number of fixes made. */
  readonly count: number;
  /** Number of fixes not made. A fix is not made if it would change other text, or if the path is not a regular file. */
  readonly unfixed: number;
}

/** Functions that check a page, find its fixes, and write the fixed page. */
interface FixOptions {
  readonly check: CheckFile;
  readonly readFixes: ReadFixes;
  readonly rename: (page: TextFile) => RenameResult;
  readonly write: WriteFile;
}

/** Replaces the text of a page file. */
export type WriteFile = (page: TextFile, after: string) => void;

/**
 * Checks a page, applies its safe fixes in the file, and checks the page again. The rest of the file is unchanged. Does not
 * change a file with a YAML syntax error, or a file that cannot be read as text. Does not change a symbolic link or a pipe
 * either: in this case, the messages of the fixable issues explain why.
 */
export function fixFile(page: TextFile, { check, readFixes, rename, write }: FixOptions, io: Io): FixResult {
  clearLock({ name: page.file, target: resolve(io.cwd, page.file) });
  const issues = check(page);
  const unchanged = { page, issues, count: 0, unfixed: 0 };
  if (page.issue || issues.some(({ rule }) => rule === "yaml-syntax")) return unchanged;
  // do not write through a symbolic link, which may lead to another user's file, and do not replace a pipe with a file
  if (!isRegularFile(page.file, io.cwd)) {
    const explainedIssues = issues.map((issue) =>
      issue.fix ? addReason(issue, getMessage(io, "fixElsewhere")) : issue,
    );
    return { ...unchanged, issues: explainedIssues, unfixed: issues.filter(({ fix }) => fix).length };
  }
  const renamed = rename(page);
  let fixResult = proveFixes(renamed.source, readFixes, page.file);
  let count = renamed.count + fixResult.applied.length;
  for (let pass = 1; pass < MAX_PASSES && fixResult.applied.length > 0; pass++) {
    fixResult = proveFixes(fixResult.source, readFixes, page.file);
    count += fixResult.applied.length;
  }
  const unfixedOffsets = new Set([...renamed.keptOffsets, ...fixResult.unsafe.map(({ offset }) => offset)]);
  const fixedPage = { ...page, source: fixResult.source };
  if (count > 0) write(page, fixResult.source);
  const remaining = count > 0 ? check(fixedPage) : issues;
  return {
    page: fixedPage,
    issues: remaining.map((issue) =>
      unfixedOffsets.has(issue.fix?.offset ?? -1) ? addReason(issue, getMessage(io, "fixLeft")) : issue,
    ),
    count,
    unfixed: unfixedOffsets.size,
  };
}

/** Adds to the end of an issue's message the reason why the fix was not made. An info becomes a warning. */
function addReason(issue: Issue, reason: string): Issue {
  const severity = issue.severity === "info" ? "warning" : issue.severity;
  return { ...issue, severity, message: `${issue.message} ${reason}` };
}

/**
 * Writes a new text into a page file.
 *
 * @throws {FileError} If the path is not a file, or if the file is write-protected, or has changed since `source` was read.
 */
export function writeFile({ file: name, source, mark }: TextFile, after: string, cwd: string): void {
  const target = resolve(cwd, name);
  // check permissions: `editFile` may replace the file with a renamed copy, which would bypass the file's write protection
  withFileErrors(name, () => accessSync(target, constants.W_OK));
  editFile({ name, target }, mark + source, mark + after);
}

/** Returns the texts of a page file, each with its fixes. */
export type ReadFixes = (source: string) => readonly FixableText[];

/** Returns a function that finds the fixes of the rules that are enabled for this file. */
export function createFixReader(settings: SiteFiles & Pick<Settings, "domains">, file: string): ReadFixes {
  const { domains } = settings;
  const rules = getRuleLevels(file, settings);
  return (source) => {
    const page = findPageOrOnly({ file, source }, settings);
    const { texts, partial } = page ? readPage(source, page, { file }) : { texts: [], partial: undefined };
    const isForeign = !isFrenchPage(partial, findPlacedLanguage(file, settings));
    return collectFixableTexts(texts, { domains, isForeign }).map((text) => ({
      ...text,
      fixes: text.fixes.filter(({ rule }) => rules[rule] !== "off"),
    }));
  };
}

/** Result of applying the fixes of a file. */
interface ProvenFixes {
  readonly source: string;
  readonly applied: readonly LocatedFix[];
  /** Fixes that would change other text, or have no effect. */
  readonly unsafe: readonly LocatedFix[];
}

/** Maximum number of characters to parse again in the search for unsafe fixes. */
const MAX_PARSED_CHARACTERS = 20_000_000;

/**
 * Applies the safe fixes of a file. Fixes are safe if, once the file is parsed again, only the spaces to fix have
 * changed and the corresponding issues are gone. Unsafe fixes are found by bisection, so that all the safe fixes are
 * applied.
 */
export function proveFixes(source: string, readFixes: ReadFixes, file = ""): ProvenFixes {
  const texts = readFixes(source);
  // keyed by offset: a text that a YAML alias repeats is found twice
  const fixes = new Map(texts.flatMap((text) => text.fixes.map((fix) => [fix.offset, fix])));
  let applied: readonly LocatedFix[] = [];
  const unsafe: LocatedFix[] = [];
  let budget = MAX_PARSED_CHARACTERS;
  const tryFixes = (candidates: readonly LocatedFix[]) => {
    if (candidates.length === 0) return;
    budget -= source.length;
    if (areSafe(source, texts, [...applied, ...candidates], { readFixes, file })) {
      applied = [...applied, ...candidates];
    } else if (candidates.length === 1 || budget <= 0) {
      unsafe.push(...candidates);
    } else {
      const middle = candidates.length >> 1;
      tryFixes(candidates.slice(0, middle));
      tryFixes(candidates.slice(middle));
    }
  };
  tryFixes([...fixes.values()]);
  return { source: applyFixes(source, applied).text, applied, unsafe };
}

function areSafe(
  source: string,
  texts: readonly FixableText[],
  fixes: readonly LocatedFix[],
  { readFixes, file }: { readonly readFixes: ReadFixes; readonly file: string },
): boolean {
  const fixed = applyFixes(source, fixes);
  if (fixed.count < fixes.length) return false;
  const offsets = new Set(fixes.map(({ offset }) => offset));
  const fixedTexts = readFixes(fixed.text);
  const isUnchanged = texts.every((text, index) => {
    const fixedText = fixedTexts[index];
    const textFixes = text.fixes.filter(({ offset }) => offsets.has(offset));
    return fixedText && serialiseContent(text, textFixes) === serialiseContent(fixedText);
  });
  if (!isUnchanged || fixedTexts.length !== texts.length) return false;
  const values = new Map(fixedTexts.map(({ text }) => [JSON.stringify(text.path), text.value]));
  return (
    isSameExcept(readFrontMatter(source, file), readFrontMatter(fixed.text, file), (path) =>
      values.get(JSON.stringify(path)),
    ) && areGone(fixes, fixedTexts)
  );
}

/** Whether the rule of each fix no longer reports an issue at the position of that fix. */
function areGone(fixes: readonly LocatedFix[], fixedTexts: readonly FixableText[]): boolean {
  const remaining = new Set(
    fixedTexts.flatMap((text) => text.fixes.map(({ rule, offset }) => `${rule} ${offset}`)),
  );
  let shift = 0;
  return [...fixes]
    .sort((a, b) => a.offset - b.offset)
    .every(({ rule, offset, length, text }) => {
      const isGone = !remaining.has(`${rule} ${offset + shift}`);
      shift += text.length - length;
      return isGone;
    });
}

interface Applied {
  readonly text: string;
  readonly count: number;
}

/**
 * Applies fixes to the text of a file, from the first position to the last. Skips each fix whose range no longer contains
 * only plain spaces, and each fix that overlaps a previous fix.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): Applied {
  // offsets do not count the byte order mark
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  const pieces: string[] = [];
  let end = 0;
  let count = 0;
  for (const { offset, length, text } of [...fixes].sort((a, b) => a.offset - b.offset)) {
    const from = start + offset;
    // skip an overlapping replacement: a text that a YAML alias repeats is found twice
    if (from < end || !/^ +$/.test(source.slice(from, from + length))) continue;
    pieces.push(source.slice(end, from), text);
    end = from + length;
    count++;
  }
  return { text: pieces.join("") + source.slice(end), count };
}
