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
  /** The folder's other Markdown files: they are pages too, of another tool, and have addresses. */
  readonly others: readonly IndexedFile[];
  readonly places: SiteFiles["places"];
  /** The levels of the rules in a file. */
  readonly rulesIn: (file: string) => RuleLevels;
  readonly language: Language;
}

const rulesOfFolders: readonly FolderRule[] = folderRules;

/** What only a folder knows of its pages. */
export function folderIssues(
  pages: readonly IndexedPage[],
  { others, places, rulesIn, language }: FolderOptions,
): Issue[] {
  const declared = places.flatMap(({ globs }) => globs.flatMap(folderIn));
  const folder = folderOf(pages, { others, declared, language });
  const issues: Issue[] = [];
  for (const rule of rulesOfFolders) {
    rule.find(folder, ({ file }, place, data) => {
      const level = rulesIn(file)[rule.name] ?? rule.severity;
      if (level === "off") return;
      issues.push(findingOf(rule, { file, place, language }, data, level));
    });
  }
  return issues;
}

/** The folder whose files a glob names. */
function folderIn(glob: string): string[] {
  const { base, isGlob, negated } = picomatch.scan(glob);
  return isGlob && !negated ? [base] : [];
}
