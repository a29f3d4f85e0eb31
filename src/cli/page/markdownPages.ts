import type { MarkdownPage, UnreadableFile } from "../../audit/subjects";
import { readPage } from "../../definition/check";
import { isError } from "../../files/fileIssue";
import type { Settings } from "../../files/settings";
import type { TextFile } from "../../files/textFile";
import type { Io } from "../io";
import { anyPageStyles } from "../dsfrStyles";
import { readForShow, renderPage } from "./renderPage";
import { readSite, renderOptionsOf } from "./site";

/** Markdown files as pages, rendered as `dsfr-blocks render` does when the browser asks for each. */
export function markdownPages(
  files: readonly TextFile[],
  settings: Settings,
  publicFolder: string | undefined,
  now: Date | string,
  io: Io,
) {
  const site = readSite(settings.people, publicFolder, io);
  const stylesOf = new Map<string, string>();
  const pages: MarkdownPage[] = [];
  const unread: UnreadableFile[] = [];
  for (const text of files) {
    const { file } = text;
    const { page, content, issues } = readForShow(text, settings.pages, site.directory?.people, io);
    if (!page || !content) {
      unread.push({ file, issues: issues.filter(isError) });
      continue;
    }
    const html = () => {
      const options = renderOptionsOf(file, site, io);
      const styles = stylesOf.get(options.dsfr) ?? anyPageStyles("system", options.dsfr);
      stylesOf.set(options.dsfr, styles);
      return renderPage(page, content, { ...options, now, scheme: "system", styles }).html;
    };
    const blocks = new Map(Object.entries(page.anchors).map(([key, id]) => [id, key]));
    pages.push({ file, blocks, html, read: () => readPage(text.source, page, { file }) });
  }
  return { pages, unread };
}
