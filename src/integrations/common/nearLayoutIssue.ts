import { makeIssue } from "../../content/issue";
import type { AnyPage } from "../../definition/definePage";
import { nearLayout } from "../../definition/layout";
import type { FileOptions } from "../../files/compileFile";
import type { FileIssue } from "../../files/fileIssue";

/** The warning that a file is left alone, whose `layout` is a slip of that of a page; undefined where there is none. */
export function nearLayoutIssue(
  source: string,
  file: string,
  pages: readonly AnyPage[],
  { rules, language = "fr" }: FileOptions,
): FileIssue | undefined {
  const near = rules?.["near-layout"] === "off" ? undefined : nearLayout(source, pages);
  if (!near) return undefined;
  const { place, ...details } = near;
  return { ...makeIssue({ file, language }, "near-layout", place, details), severity: "warning" };
}
