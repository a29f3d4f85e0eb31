import { spawnSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { PAGE_FILE } from "../../content/front-matter";
import type { TextFile } from "../../base/node/textFile";
import { linesOf } from "../../base/codeFrame";
import type { Finding } from "../../base/finding";
import { frontMatterWord } from "../../definition/layout";
import type { Settings } from "../../site/settings";
import { UserError } from "../userError";

/** What git says has changed since a commit: what is not committed yet counts, and so do files that git does not know. */
export interface Changes {
  /** Whole paths, of files that are gone too. */
  readonly files: ReadonlySet<string>;
  /** Lines that are in no file any more. */
  readonly removed: readonly string[];
}

export function changesSince(commit: string, cwd: string): Changes {
  const root = resolve(cwd, git(cwd, "rev-parse", "--show-cdup").trim());
  const known = `${commit}^{commit}`;
  const from = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", known).trim();
  const diff = ["diff", "--no-color", "--no-ext-diff", "--no-renames"];
  const names = [
    ...git(root, ...diff, "--name-only", "-z", from).split("\0"),
    ...git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0"),
  ];
  const lines = linesOf(git(root, ...diff, "--unified=0", from, "--", "*.md", "*.yml", "*.yaml"));
  return {
    files: new Set(names.filter(Boolean).map((name) => resolve(root, name))),
    removed: lines.filter((line) => /^-(?!--)/.test(line)).map((line) => line.slice(1)),
  };
}

export function hasChanged(file: string, { files }: Changes, cwd: string): boolean {
  return files.has(resolve(cwd, file));
}

/** What git answers. Throws a `UserError` if there is no git or no repository, or if git does not know the commit. */
function git(cwd: string, ...words: string[]): string {
  const { error, status, stdout } = spawnSync("git", words, { cwd, encoding: "utf8", maxBuffer: Infinity });
  if (error) throw new UserError("noGit");
  if (status === 0) return stdout;
  const commit = words.at(-1) ?? "";
  throw words.includes("--verify")
    ? new UserError("noCommit", { commit: commit.replace(/\^\{commit\}$/, "") })
    : new UserError("noRepository");
}

/**
 * The issues of changed files; in other files, those whose sentence names one that has changed: by its path, its file name, its
 * title or its address, before or now. So it is with each rule that looks at two files.
 */
export function issuesOf(
  changes: Changes,
  issues: readonly Finding[],
  changed: readonly TextFile[],
  settings: Pick<Settings, "pages" | "collections">,
  cwd: string,
): Finding[] {
  const isChanged = (file: string) => hasChanged(file, changes, cwd);
  const keys = [...settings.pages.map((page) => page.titleFrom), ...settings.collections.map(({ by }) => by)];
  const wordsIn = (source: string, file: string) =>
    [...new Set(["url", ...keys])].map((key) => frontMatterWord(source, key, file)?.word ?? "");
  const words = new Set([
    ...changed.flatMap(({ file, source }) => [file, ...wordsIn(source, file)].flatMap(quoted)),
    ...changes.removed.flatMap((line) => wordsIn(`---\n${line}\n---\n`, "").flatMap(quoted)),
  ]);
  const slugs = new Set([...changes.files].map((path) => basename(path).replace(PAGE_FILE, "")));
  const isOne = ([, slug = ""]: RegExpExecArray) => slugs.has(slug.replace(/\.(?:html?|md)$/i, ""));
  const isNamedIn = (message: string) =>
    [...message.matchAll(SLUG)].some(isOne) || [...words].some((word) => message.includes(word));
  return issues.filter(({ file, message }) => isChanged(file) || isNamedIn(message));
}

const quoted = (word: string) => (word === "" ? [] : [`« ${word} »`, `“${word}”`]);

/** What may be a file's name in a sentence: what is quoted, or part of an address. */
const SLUG = /[/«“]\s?([\p{L}\p{N}._-]+)/gu;
