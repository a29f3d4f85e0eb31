import { statSync } from "node:fs";
import { resolve } from "node:path";
import { splitFrontMatter } from "../../content/front-matter";
import type { Language } from "../../content/sentences";
import { globFiles } from "./globFiles";
import { markdownFiles } from "./markdownFiles";
import { reaching } from "../stop";
import { asText, readBytes, type TextFile } from "./textFile";

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
      if (isFolder && !isPage(asText(file, readBytes(file, cwd), language))) others.add(key);
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

/** Reads no YAML: a page whose front matter is broken is still a page. */
function isPage({ source }: TextFile): boolean {
  const text = source.replace(/^\uFEFF/, "");
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return false;
  const yaml = parts === "unclosed-front-matter" ? text : parts.yaml;
  return /^layout:[ \t]*(["']?)candidates\1[ \t]*(#.*)?$/m.test(yaml);
}
