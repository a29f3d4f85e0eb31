import { statSync } from "node:fs";
import { resolve } from "node:path";
import { splitFrontMatter } from "../../content/front-matter";
import type { Language } from "../../content/sentences";
import { markdownFiles } from "./markdownFiles";
import { reaching } from "../stop";
import { asText, readBytes, type TextFile } from "./textFile";

export interface PageFiles {
  readonly pages: readonly string[];
  /** How many Markdown files of the folders are none of ours. */
  readonly passedOver: number;
}

/** The pages that the paths name: each file, and in each folder the files that say to be such a page. */
export function pageFiles(paths: readonly string[], cwd: string, language: Language): PageFiles {
  const pages = new Map<string, string>();
  const others = new Set<string>();
  for (const path of paths) {
    const isFolder = reaching(path, () => statSync(resolve(cwd, path))).isDirectory();
    for (const file of isFolder ? markdownFiles(path, cwd) : [path]) {
      const key = resolve(cwd, file);
      if (isFolder && !isPage(asText(file, readBytes(file, cwd), language))) others.add(key);
      else if (!pages.has(key)) pages.set(key, file);
    }
  }
  const passedOver = [...others].filter((key) => !pages.has(key)).length;
  return { pages: [...pages.values()], passedOver };
}

/** Reads no YAML: a page whose front matter is broken is still a page. */
function isPage({ source }: TextFile): boolean {
  const text = source.replace(/^\uFEFF/, "");
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return false;
  const yaml = parts === "unclosed-front-matter" ? text : parts.yaml;
  return /^layout:[ \t]*(["']?)candidates\1[ \t]*(#.*)?$/m.test(yaml);
}
