import { statSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import { resolve } from "node:path";
import picomatch from "picomatch";
import type { Language } from "../../content/sentences";
import { layoutsOf, pageFiles, type PageSettings } from "../files/pageFiles";
import { UserError } from "../userError";

/** The pages that the words of a command name, each with the path of its HTML: where it stands under its folder. */
export function siteFiles(
  words: readonly string[],
  settings: PageSettings,
  cwd: string,
  language: Language,
): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const word of words) {
    const from = folderOf(word, cwd);
    for (const file of pageFiles([word], settings, cwd, language).pages) {
      const html = join(relative(from, file)).replace(/\.md$/i, "") + ".html";
      const other = sources.get(html);
      if (other !== undefined && other !== file) throw new UserError("sameHtml", { path: html, file, other });
      sources.set(html, file);
    }
  }
  if (sources.size === 0)
    throw new UserError("noPageToRender", { path: words.join(", "), known: layoutsOf(settings) });
  return new Map(Array.from(sources, ([html, file]) => [file, html]));
}

function folderOf(word: string, cwd: string): string {
  const there = statSync(resolve(cwd, word), { throwIfNoEntry: false });
  if (there?.isDirectory()) return word;
  return there ? dirname(word) : picomatch.scan(word).base || ".";
}
