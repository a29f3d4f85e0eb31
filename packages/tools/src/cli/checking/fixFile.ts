import { accessSync, constants } from "node:fs";
import { resolve } from "node:path";
import type { Issue, Fix } from "@dsfr-blocks/base/issue";
import { frontMatterOf } from "@dsfr-blocks/content/read";
import { type FixableText, fixableTexts, type PlacedFix, whatIsSaid } from "@dsfr-blocks/content/texts/fixes";
import { isSameExcept } from "@dsfr-blocks/content/yaml/isSameExcept";
import { readPage } from "dsfr-blocks/internal";
import type { Settings } from "../../site/settings";
import { isRegularFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { clearLock, editFile } from "@dsfr-blocks/base/node/editFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { pageNamed, rulesIn, type SiteFiles } from "../../site/siteFiles";
import { say } from "../sentences";
import type { Renamed } from "./renameKeys";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** A fixed space may bring another to light; none brings more. */
const MOST_ROUNDS = 5;

/** Says all that can be better in a page's file. */
export type CheckFile = (page: TextFile) => readonly Issue[];

interface Fixed {
  readonly page: TextFile;
  /** What is left. */
  readonly issues: readonly Issue[];
  /** How many places were fixed. */
  readonly count: number;
  /** How many were not, since that would have changed something else, or since it is not a file. */
  readonly left: number;
}

/** How a page is checked, and its fixes found. */
interface FixOptions {
  readonly check: CheckFile;
  readonly read: ReadFixes;
  readonly rename: (page: TextFile) => Renamed;
  readonly write: WriteFile;
}

/** Gives a page's file another text. */
export type WriteFile = (page: TextFile, after: string) => void;

/**
 * Checks a page, fixes in its file what needs no judgement, and checks again. The rest of the file
 * stays byte for byte. Left alone are a file whose syntax is not understood, and, with a word, one behind a symbolic
 * link or a pipe.
 */
export function fixFile(page: TextFile, { check, read, rename, write }: FixOptions, io: Io): Fixed {
  clearLock({ name: page.file, target: resolve(io.cwd, page.file) });
  const issues = check(page);
  const unfixed = { page, issues, count: 0, left: 0 };
  if (page.issue || issues.some(({ rule }) => rule === "yaml-syntax")) return unfixed;
  // behind a symbolic link it is somebody else’s to write; a pipe’s place is not a file’s to take
  if (!isRegularFile(page.file, io.cwd)) {
    const said = issues.map((each) => (each.fix ? asLeft(each, say(io, "fixElsewhere")) : each));
    return { ...unfixed, issues: said, left: issues.filter(({ fix }) => fix).length };
  }
  const renamed = rename(page);
  let proven = proveFixes(renamed.source, read, page.file);
  let count = renamed.count + proven.made.length;
  for (let round = 1; round < MOST_ROUNDS && proven.made.length > 0; round++) {
    proven = proveFixes(proven.source, read, page.file);
    count += proven.made.length;
  }
  const left = new Set([...renamed.left, ...proven.left.map(({ offset }) => offset)]);
  const fixed = { ...page, source: proven.source };
  if (count > 0) write(page, proven.source);
  const found = count > 0 ? check(fixed) : issues;
  return {
    page: fixed,
    issues: found.map((each) => (left.has(each.fix?.offset ?? -1) ? asLeft(each, say(io, "fixLeft")) : each)),
    count,
    left: left.size,
  };
}

/** A fix that was not made counts as a warning, even for an info. */
function asLeft(issue: Issue, why: string): Issue {
  const severity = issue.severity === "info" ? "warning" : issue.severity;
  return { ...issue, severity, message: `${issue.message} ${why}` };
}

/** Writes other words into a page's file. Throws a `FileError` for one that is not, or no more, as it was read. */
export function writeFile({ file: name, source, mark }: TextFile, after: string, cwd: string): void {
  const target = resolve(cwd, name);
  // to rename over it would get round its protection
  withFileErrors(name, () => accessSync(target, constants.W_OK));
  editFile({ name, target }, mark + source, mark + after);
}

/** The texts of a page's file, with the fixes for each. */
export type ReadFixes = (source: string) => readonly FixableText[];

/** The fixes of the rules that a site has not switched off, in a file of its own. */
export function fixesOf(settings: SiteFiles & Pick<Settings, "domains">, file: string): ReadFixes {
  const { domains } = settings;
  const rules = rulesIn(file, settings);
  return (source) => {
    const page = pageNamed({ file, source }, settings);
    const texts = page ? readPage(source, page, { file }).texts : [];
    return fixableTexts(texts, { domains }).map((text) => ({
      ...text,
      fixes: text.fixes.filter(({ rule }) => rules[rule] !== "off"),
    }));
  };
}

/** What came of a file's fixes. */
interface Proven {
  readonly source: string;
  readonly made: readonly PlacedFix[];
  /** Those that would change something else, or nothing. */
  readonly left: readonly PlacedFix[];
}

/** Characters that may be read again to find the fixes that do not prove themselves. */
const MOST_READ = 20_000_000;

/**
 * Makes the fixes of a file that prove themselves: read again, the file says the same except for the spaces that
 * they name, and their issues are gone. One that does not is found by bisection, so that all the others are made.
 */
export function proveFixes(source: string, read: ReadFixes, file = ""): Proven {
  const texts = read(source);
  // a text that a YAML alias repeats is found twice
  const fixes = new Map(texts.flatMap((text) => text.fixes.map((fix) => [fix.offset, fix])));
  let made: readonly PlacedFix[] = [];
  const left: PlacedFix[] = [];
  let unread = MOST_READ;
  const keep = (some: readonly PlacedFix[]) => {
    if (some.length === 0) return;
    unread -= source.length;
    if (proves(source, texts, [...made, ...some], { read, file })) {
      made = [...made, ...some];
    } else if (some.length === 1 || unread <= 0) {
      left.push(...some);
    } else {
      const middle = some.length >> 1;
      keep(some.slice(0, middle));
      keep(some.slice(middle));
    }
  };
  keep([...fixes.values()]);
  return { source: applyFixes(source, made).text, made, left };
}

function proves(
  source: string,
  texts: readonly FixableText[],
  fixes: readonly PlacedFix[],
  { read, file }: { readonly read: ReadFixes; readonly file: string },
): boolean {
  const applied = applyFixes(source, fixes);
  if (applied.count < fixes.length) return false;
  const offsets = new Set(fixes.map(({ offset }) => offset));
  const after = read(applied.text);
  const isSaid = texts.every((text, index) => {
    const other = after[index];
    const made = text.fixes.filter(({ offset }) => offsets.has(offset));
    return other && whatIsSaid(text, made) === whatIsSaid(other);
  });
  if (!isSaid || after.length !== texts.length) return false;
  const values = new Map(after.map(({ text }) => [JSON.stringify(text.path), text.value]));
  return (
    isSameExcept(frontMatterOf(source, file), frontMatterOf(applied.text, file), (path) =>
      values.get(JSON.stringify(path)),
    ) && areGone(fixes, after)
  );
}

/** Whether no rule has anything to say any more where the fixes were made. */
function areGone(fixes: readonly PlacedFix[], after: readonly FixableText[]): boolean {
  const found = new Set(after.flatMap((text) => text.fixes.map(({ rule, offset }) => `${rule} ${offset}`)));
  let moved = 0;
  return [...fixes]
    .sort((a, b) => a.offset - b.offset)
    .every(({ rule, offset, length, text }) => {
      const isGone = !found.has(`${rule} ${offset + moved}`);
      moved += text.length - length;
      return isGone;
    });
}

interface Applied {
  readonly text: string;
  readonly count: number;
}

/** Makes the replacements in a file's text, from its first to its last, wherever plain spaces still stand there. */
export function applyFixes(source: string, fixes: readonly Fix[]): Applied {
  // offsets count from after the byte order mark
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  const pieces: string[] = [];
  let end = 0;
  let count = 0;
  for (const { offset, length, text } of [...fixes].sort((a, b) => a.offset - b.offset)) {
    const from = start + offset;
    // a text that a YAML alias repeats is found twice
    if (from < end || !/^ +$/.test(source.slice(from, from + length))) continue;
    pieces.push(source.slice(end, from), text);
    end = from + length;
    count++;
  }
  return { text: pieces.join("") + source.slice(end), count };
}
