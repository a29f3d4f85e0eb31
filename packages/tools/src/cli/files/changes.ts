import { spawnSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { splitLines } from "@dsfr-blocks/base/codeFrame";
import type { Issue } from "@dsfr-blocks/base/issue";
import { readFrontMatterText } from "dsfr-blocks/internal";
import type { Settings } from "../../site/settings";
import { UserError } from "../userError";

/** Changes since a commit, according to git. Uncommitted changes and untracked files are included. */
export interface Changes {
  /** Absolute paths of the changed files, including deleted files. */
  readonly files: ReadonlySet<string>;
  /** Lines that were removed from Markdown and YAML files. */
  readonly removed: readonly string[];
}

export function readChanges(commit: string, cwd: string): Changes {
  const root = resolve(cwd, git(cwd, "rev-parse", "--show-cdup").trim());
  const revision = `${commit}^{commit}`;
  const commitHash = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision).trim();
  const diff = ["diff", "--no-color", "--no-ext-diff", "--no-renames"];
  const names = [
    ...git(root, ...diff, "--name-only", "-z", commitHash).split("\0"),
    ...git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0"),
  ];
  const lines = splitLines(git(root, ...diff, "--unified=0", commitHash, "--", "*.md", "*.yml", "*.yaml"));
  return {
    files: new Set(names.filter(Boolean).map((name) => resolve(root, name))),
    removed: lines.filter((line) => /^-(?!--)/.test(line)).map((line) => line.slice(1)),
  };
}

export function hasChanged(file: string, { files }: Changes, cwd: string): boolean {
  return files.has(resolve(cwd, file));
}

/**
 * Runs git and returns its output. Throws a `UserError` if git is not installed, if `cwd` is not in a repository, or if
 * git does not know the commit.
 */
function git(cwd: string, ...args: string[]): string {
  const { error, status, stdout } = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: Infinity });
  if (error) throw new UserError("noGit");
  if (status === 0) return stdout;
  const commit = args.at(-1) ?? "";
  throw args.includes("--verify")
    ? new UserError("noCommit", { commit: commit.replace(/\^\{commit\}$/, "") })
    : new UserError("noRepository");
}

/**
 * Returns the issues of changed files, and the issues of other files that depend on a changed file. An issue depends on a
 * changed file if one of the issue's `related` names is the current or the previous path, file name, title or URL of that file.
 */
export function filterIssues(
  changes: Changes,
  issues: readonly Issue[],
  changedFiles: readonly TextFile[],
  settings: Pick<Settings, "pages" | "collections">,
  cwd: string,
): Issue[] {
  const isChanged = (file: string) => hasChanged(file, changes, cwd);
  const keys = [...settings.pages.map((page) => page.titleFrom), ...settings.collections.map(({ by }) => by)];
  const readNames = (source: string, file: string) =>
    ["url", ...keys].flatMap((key) => readFrontMatterText(source, key, file)?.text || []);
  const names = new Set([
    ...changedFiles.flatMap(({ file, source }) => [file, ...readNames(source, file)]),
    ...changes.removed.flatMap((line) => readNames(`---\n${line}\n---\n`, "")),
  ]);
  const slugs = new Set([...changes.files].map((path) => getSlug(basename(path))));
  const isChangedName = (name: string) =>
    names.has(name) || name.split(/[/#?]/).some((part) => slugs.has(getSlug(part)));
  return issues.filter(({ file, related = [] }) => isChanged(file) || related.some(isChangedName));
}

/** Returns the name of a file in URLs: `questions` for `questions.md` and `questions.html`. */
const getSlug = (name: string) => name.replace(PAGE_FILE, "").replace(/\.html?$/i, "");
