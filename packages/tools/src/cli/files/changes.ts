import { spawnSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { linesOf } from "@dsfr-blocks/base/codeFrame";
import type { Issue } from "@dsfr-blocks/base/issue";
import { frontMatterWord } from "dsfr-blocks/internal";
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
 * Returns the issues of changed files, and those of other files that depend on one that has changed: by its path, its file name,
 * its title, or its address, of now or of before.
 */
export function issuesOf(
  changes: Changes,
  issues: readonly Issue[],
  changed: readonly TextFile[],
  settings: Pick<Settings, "pages" | "collections">,
  cwd: string,
): Issue[] {
  const isChanged = (file: string) => hasChanged(file, changes, cwd);
  const keys = [...settings.pages.map((page) => page.titleFrom), ...settings.collections.map(({ by }) => by)];
  const namesIn = (source: string, file: string) =>
    ["url", ...keys].flatMap((key) => frontMatterWord(source, key, file)?.word || []);
  const names = new Set([
    ...changed.flatMap(({ file, source }) => [file, ...namesIn(source, file)]),
    ...changes.removed.flatMap((line) => namesIn(`---\n${line}\n---\n`, "")),
  ]);
  const slugs = new Set([...changes.files].map((path) => slugOf(basename(path))));
  const hasOne = (name: string) =>
    names.has(name) || name.split(/[/#?]/).some((part) => slugs.has(slugOf(part)));
  return issues.filter(({ file, related = [] }) => isChanged(file) || related.some(hasOne));
}

/** Returns the name of a file as addresses have it: `questions` for `questions.md` and `questions.html`. */
const slugOf = (name: string) => name.replace(PAGE_FILE, "").replace(/\.html?$/i, "");
