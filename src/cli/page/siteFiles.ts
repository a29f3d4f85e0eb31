import { join, relative } from "node:path/posix";
import type { Language } from "../../content/sentences";
import { rootOf } from "../files/namedFiles";
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
    const from = rootOf(word, cwd);
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
