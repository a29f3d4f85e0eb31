import type { MarkdownPage, UnreadableFile } from "../../audit/subjects";
import { registry } from "../../blocks/registry";
import type { Language } from "../../content/sentences";
import { isError } from "../../files/finding";
import { readTextFile } from "../../files/textFile";
import { readPage } from "../../pages/candidates/readPage";
import type { Io } from "../io";
import { anyPageStyles } from "../styles/pageStyles";
import { readPageFile } from "./readPageFile";
import { renderPage } from "./renderPage";
import { readSite, settingOf, type SiteFolders } from "./site";

const blocks = new Map(registry.map(({ folder, key }) => [`dsfrb-${folder}`, key]));

export interface MarkdownPages {
  readonly pages: readonly MarkdownPage[];
  readonly unread: readonly UnreadableFile[];
}

/** Markdown files as pages, rendered as `dsfr-blocks render` does when the browser asks for each. */
export function markdownPages(
  files: readonly string[],
  folders: SiteFolders,
  now: Date | string,
  io: Io,
  language: Language,
): MarkdownPages {
  const site = readSite(folders, io, language);
  const stylesOf = new Map<string, string>();
  const pages: MarkdownPage[] = [];
  const unread: UnreadableFile[] = [];
  for (const file of files) {
    const text = readTextFile(file, io.cwd, language);
    const { content, findings } = readPageFile(text, site.directory?.people, language);
    if (!content) {
      unread.push({ file, issues: findings.filter(isError) });
      continue;
    }
    const html = () => {
      const setting = settingOf(file, site, io);
      const styles = stylesOf.get(setting.dsfr) ?? anyPageStyles("system", setting.dsfr);
      stylesOf.set(setting.dsfr, styles);
      return renderPage(content, { ...setting, now, scheme: "system", styles }).html;
    };
    pages.push({ file, blocks, html, read: () => readPage(text.source, { file }) });
  }
  return { pages, unread };
}
