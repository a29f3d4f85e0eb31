import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "../../content/sentences";
import { markdownFiles } from "../../files/markdownFiles";
import { asText, readBytes } from "../../files/textFile";
import { isCandidatesPage } from "../../pages/candidates/layout";
import { globFiles } from "./globFiles";
import { reaching } from "../stop";

export interface PageFiles {
  readonly pages: readonly string[];
  /** Those of the folders that say something so near that they must be meant. */
  readonly nearly: readonly string[];
  /** How many Markdown files of the folders are none of ours. */
  readonly passedOver: number;
}

/**
 * The pages that the paths name: each file, each file that a pattern fits, and in each folder the files
 * that say to be such a page.
 */
export function pageFiles(paths: readonly string[], cwd: string, language: Language): PageFiles {
  const pages = new Map<string, string>();
  const nearly = new Map<string, string>();
  const others = new Set<string>();
  for (const path of paths) {
    const { files, isFolder } = filesNamed(path, cwd);
    for (const file of files) {
      const key = resolve(cwd, file);
      const answer = isFolder ? isCandidatesPage(asText(file, readBytes(file, cwd), language).source) : "yes";
      if (answer !== "yes") others.add(key);
      if (answer === "nearly") nearly.set(key, file);
      else if (answer === "yes" && !pages.has(key)) pages.set(key, file);
    }
  }
  const passedOver = [...others].filter((key) => !pages.has(key)).length;
  const meant = [...nearly].flatMap(([key, file]) => (pages.has(key) ? [] : [file]));
  return { pages: [...pages.values()], nearly: meant, passedOver };
}

/** A file may be called `page[1].md`: what is there is no pattern. */
function filesNamed(path: string, cwd: string): { files: readonly string[]; isFolder: boolean } {
  const isThere = statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
  const fitting = isThere ? undefined : globFiles(path, cwd);
  if (fitting) return { files: fitting, isFolder: false };
  const isFolder = reaching(path, () => statSync(resolve(cwd, path))).isDirectory();
  return { files: isFolder ? markdownFiles(path, cwd) : [path], isFolder };
}
