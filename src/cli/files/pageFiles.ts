import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "../../content/sentences";
import { isPage } from "../../files/isPage";
import { markdownFiles } from "../../files/markdownFiles";
import { asText, readBytes } from "../../files/textFile";
import { globFiles } from "./globFiles";
import { reaching } from "../userError";

export interface PageFiles {
  readonly pages: readonly string[];
  /** How many Markdown files of the folders are none of ours. */
  readonly passedOver: number;
}

/**
 * The pages that the paths name: each file, each file that a pattern fits, and in each folder the files
 * that say to be such a page.
 */
export function pageFiles(paths: readonly string[], cwd: string, language: Language): PageFiles {
  const pages = new Map<string, string>();
  const others = new Set<string>();
  for (const path of paths) {
    const { files, isFolder } = filesNamed(path, cwd);
    for (const file of files) {
      const key = resolve(cwd, file);
      if (isFolder && !isPage(asText(file, readBytes(file, cwd), language).source)) others.add(key);
      else if (!pages.has(key)) pages.set(key, file);
    }
  }
  const passedOver = [...others].filter((key) => !pages.has(key)).length;
  return { pages: [...pages.values()], passedOver };
}

/** A file may be called `page[1].md`: what is there is no pattern. */
function filesNamed(path: string, cwd: string): { files: readonly string[]; isFolder: boolean } {
  const isThere = statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
  const fitting = isThere ? undefined : globFiles(path, cwd);
  if (fitting) return { files: fitting, isFolder: false };
  const isFolder = reaching(path, () => statSync(resolve(cwd, path))).isDirectory();
  return { files: isFolder ? markdownFiles(path, cwd) : [path], isFolder };
}
