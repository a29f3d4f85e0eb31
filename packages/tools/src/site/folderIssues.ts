import picomatch from "picomatch";
import type { Issue } from "@dsfr-blocks/base/issue";
import type { Language } from "@dsfr-blocks/base/message";
import {
  folderOf,
  type FolderRule,
  folderRules,
  type IndexedFile,
  type IndexedPage,
  type RuleLevels,
} from "dsfr-blocks/internal";
import { findingOf } from "./findingOf";
import type { SiteFiles } from "./siteFiles";

export interface FolderOptions {
  /** Other Markdown files of the folder. They are pages of another tool, and have URLs. */
  readonly others: readonly IndexedFile[];
  readonly places: SiteFiles["places"];
  /** Returns the levels of the rules in a file. */
  readonly rulesIn: (file: string) => RuleLevels;
  readonly language: Language;
}

const rules: readonly FolderRule[] = folderRules;

/** Runs the rules that compare the pages of a folder, and returns their issues. */
export function folderIssues(
  pages: readonly IndexedPage[],
  { others, places, rulesIn, language }: FolderOptions,
): Issue[] {
  const declared = places.flatMap(({ globs }) => globs.flatMap(findGlobFolder));
  const folder = folderOf(pages, { others, declared, language });
  const issues: Issue[] = [];
  for (const rule of rules) {
    rule.find(folder, ({ file }, place, data) => {
      const level = rulesIn(file)[rule.name] ?? rule.severity;
      if (level === "off") return;
      issues.push(findingOf(rule, { file, place, language }, data, level));
    });
  }
  return issues;
}

/**
 * Returns the folder of the files that a glob matches, in a list. Returns an empty list for a negated glob, or for the
 * path of a single file.
 */
function findGlobFolder(glob: string): string[] {
  const { base, isGlob, negated } = picomatch.scan(glob);
  return isGlob && !negated ? [base] : [];
}
