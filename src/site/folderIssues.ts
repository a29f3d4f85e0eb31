import type { Finding } from "../base/finding";
import type { Language } from "../base/sentence";
import type { RuleLevels } from "../definition/check";
import { findingOf } from "./findingOf";
import { folderOf, type FolderPage, type FolderRule, type MarkdownFile } from "./folder";
import { folderRules } from "./rules";

export interface FolderOptions {
  /** The folder's other Markdown files: they are pages too, of another tool, and have addresses. */
  readonly others: readonly MarkdownFile[];
  readonly hosts: readonly string[];
  /** The levels of the rules in a file. */
  readonly rulesIn: (file: string) => RuleLevels;
  readonly language: Language;
}

const rulesOfFolders: readonly FolderRule[] = folderRules;

/** What only a folder knows of its pages. */
export function folderIssues(
  pages: readonly FolderPage[],
  { others, hosts, rulesIn, language }: FolderOptions,
): Finding[] {
  const folder = folderOf(pages, others, hosts, language);
  const issues: Finding[] = [];
  for (const rule of rulesOfFolders) {
    rule.find(folder, ({ file }, place, data) => {
      const level = rulesIn(file)[rule.name] ?? rule.severity;
      if (level === "off") return;
      issues.push(findingOf(rule, { file, place, language }, data, level));
    });
  }
  return issues;
}
