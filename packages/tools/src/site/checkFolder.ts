import picomatch from "picomatch";
import type { Issue } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import {
  createFolder,
  type FolderRule,
  folderRules,
  type IndexedFile,
  type IndexedPage,
  type RuleLevels,
} from "dsfr-blocks/internal";
import { createFileIssue } from "./createFileIssue";
import type { SiteFiles } from "./siteFiles";

export interface FolderOptions {
  /** Other Markdown files of the folder. These files are treated as pages of another tool, which have URLs. */
  readonly otherFiles: readonly IndexedFile[];
  readonly placements: SiteFiles["placements"];
  /** Returns the levels of the rules in a file. */
  readonly getRuleLevels: (file: string) => RuleLevels;
  readonly language: Language;
}

const rules: readonly FolderRule[] = folderRules;

/** Runs the check rules that compare the pages of a folder, and returns the issues. */
export function checkFolder(
  pages: readonly IndexedPage[],
  { otherFiles, placements, getRuleLevels, language }: FolderOptions,
): Issue[] {
  const declared = placements.flatMap(({ globs }) => globs.flatMap(findGlobFolder));
  const folder = createFolder(pages, { otherFiles, declaredFolders: declared, language });
  const issues: Issue[] = [];
  for (const rule of rules) {
    rule.find(folder, ({ file }, position, data) => {
      const level = getRuleLevels(file)[rule.name] ?? rule.severity;
      if (level === "off") return;
      issues.push(createFileIssue(rule, { file, position, language }, data, level));
    });
  }
  return issues;
}

/**
 * Returns a list with the folder of the files that a glob matches. Returns an empty list for a negated glob, or for the
 * path of a single file.
 */
function findGlobFolder(glob: string): string[] {
  const { base, isGlob, negated } = picomatch.scan(glob);
  return isGlob && !negated ? [base] : [];
}
